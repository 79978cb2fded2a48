package vatworks.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vatworks.kernel.PromiseState.Settled;
import vatworks.vat.Bodies;
import vatworks.vat.Smallcaps;

/// What the kernel's own objects do, each for whoever holds it.
///
/// They are called as every other object is: the interfaces are `vatworks.vow.Flow` and those of `vatworks.power`. What is wrong with a
/// call becomes a rejected result, or a line in the log where none is wanted, and nothing has happened.
public final class Powers {

  private static final String ROOT = "vatworks.power.Kernel";
  private static final String FLOW = "vatworks.vow.Flow";
  private static final int NAME_CHARS = 100;

  private final Bodies bodies;

  /// @param bodies reads what is asked, and writes the answers
  public Powers(Bodies bodies) {
    this.bodies = bodies;
  }

  /// The name of the interface that an object of the kernel's has.
  public static String interfaceOf(Power power) {
    return switch (power) {
      case Power.Root _ -> ROOT;
      case Power.OfFlow _ -> FLOW;
    };
  }

  /// Why there can be no such flow, if there cannot.
  public static Optional<String> refusal(String name, int price, int slope) {
    if (name.isBlank() || name.length() > NAME_CHARS || name.chars().anyMatch(c -> c < ' ')) {
      return Optional.of("a flow's name has 1 to " + NAME_CHARS + " characters, and is one line");
    }
    if (slope < 1 || slope > KernelFlow.MOST_SLOPE) {
      return Optional.of("a flow's slope is from 1 to " + KernelFlow.MOST_SLOPE + ", found " + slope);
    }
    return refusal(price);
  }

  /// Why a flow cannot start at this price, if it cannot.
  static Optional<String> refusal(int price) {
    return price >= 0 && price <= KernelFlow.MOST_PRICE
        ? Optional.empty()
        : Optional.of("a flow's price is from 0 to " + KernelFlow.MOST_PRICE + ", found " + price);
  }

  /// A call that cannot be done.
  private static final class BadCall extends Exception {
    BadCall(String message) {
      super(message, null, false, false);
    }
  }

  /// Does what a message asks for, and settles its result.
  void perform(Crank crank, Tables tables, Message message) {
    Power power = tables.power(tables.object(message.target()));
    Resolving resolving = new Resolving(crank, Optional.empty());
    try {
      Settled answer = answer(crank, tables, power, message);
      message.result().ifPresent(result -> resolving.settle(result, answer));
    } catch (BadCall e) {
      if (!resolving.reject(message, Data.problem(e.getMessage()))) {
        crank.log(VatId.KERNEL, title(power) + "." + message.method() + " failed: " + e.getMessage());
      }
    }
    resolving.tell();
  }

  private static String title(Power power) {
    String name = interfaceOf(power);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private Settled answer(Crank crank, Tables tables, Power power, Message message) throws BadCall {
    Args args = new Args(title(power) + "." + message.method(), read(message));
    return switch (power) {
      case Power.Root _ -> root(crank, message.method(), args);
      case Power.OfFlow(long flow) -> flow(crank, tables, flow, message.method(), args);
    };
  }

  private Settled root(Crank crank, String method, Args args) throws BadCall {
    if (!method.equals("createFlow")) {
      throw noMethod(method, "Kernel has createFlow(String, Integer, Integer)");
    }
    args.require(3);
    String name = args.text(0);
    int price = args.integer(1);
    int slope = args.integer(2);
    require(refusal(name, price, slope));
    return object(crank.addFlow(name, price, slope), FLOW);
  }

  private Settled flow(Crank crank, Tables tables, long number, String method, Args args) throws BadCall {
    KernelFlow flow = tables.flow(number);
    switch (method) {
      case "boost" -> {
        args.require(1);
        require(refusal(args.integer(0)));
        crank.price(number, args.integer(0));
      }
      case "pause" -> {
        args.require(0);
        if (!flow.isPaused()) {
          crank.pauseFlow(number);
        }
      }
      case "resume" -> {
        args.require(0);
        if (flow.isPaused()) {
          crank.resumeFlow(number);
        }
      }
      case "length" -> {
        args.require(0);
        return value((long) tables.queue(flow.own()).size());
      }
      case "state" -> {
        args.require(0);
        return value(state(tables, flow));
      }
      default -> throw noMethod(
          method, "Flow has boost(Integer), length(), pause(), resume(), state()");
    }
    return value(null);
  }

  // In the order of the record's components.
  private static Map<String, Object> state(Tables tables, KernelFlow flow) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("name", Smallcaps.escaped(flow.name()));
    state.put("price", (long) flow.price());
    state.put("slope", (long) flow.slope());
    state.put("isPaused", flow.isPaused());
    state.put("waiting", (long) tables.queue(flow.own()).size());
    state.put("riding", (long) tables.queue(flow.riding()).size());
    return state;
  }

  private Settled value(Object tree) {
    return new Settled.Fulfilled(new Data(bodies.write(tree), List.of()));
  }

  private Settled object(Kref kref, String type) {
    return new Settled.Forwarded(new Data(bodies.write("$0." + type), List.of(kref)));
  }

  private List<?> read(Message message) throws BadCall {
    try {
      if (bodies.read(message.body()) instanceof List<?> list) {
        return list;
      }
    } catch (IllegalArgumentException e) {
      throw new BadCall(e.getMessage());
    }
    throw new BadCall(message.method() + " was called with no list of arguments");
  }

  private static BadCall noMethod(String method, String offer) {
    return new BadCall("there is no method " + method + ": " + offer);
  }

  private static void require(Optional<String> refusal) throws BadCall {
    if (refusal.isPresent()) {
      throw new BadCall(refusal.get());
    }
  }

  /// The arguments of a call.
  private record Args(String title, List<?> trees) {

    void require(int expected) throws BadCall {
      if (trees.size() != expected) {
        throw new BadCall(
            title + " was called with " + trees.size() + (trees.size() == 1 ? " argument" : " arguments")
                + ": expected " + expected);
      }
    }

    String text(int index) throws BadCall {
      if (trees.get(index) instanceof String written && Smallcaps.isString(written)) {
        return Smallcaps.unescaped(written);
      }
      throw misfit(index, "a String");
    }

    int integer(int index) throws BadCall {
      if (trees.get(index) instanceof Long number && number == number.intValue()) {
        return number.intValue();
      }
      if (trees.get(index) instanceof Double number && number == number.intValue()) {
        return number.intValue();
      }
      throw misfit(index, "an Integer");
    }

    private BadCall misfit(int index, String expected) {
      return new BadCall(
          "args[" + index + "] of " + title + " is no " + expected.substring(expected.indexOf(' ')
              + 1) + ": expected " + expected);
    }
  }
}
