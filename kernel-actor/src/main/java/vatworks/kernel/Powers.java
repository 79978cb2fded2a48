package vatworks.kernel;

import java.util.Optional;
import vatworks.kernel.PromiseState.Settled;
import vatworks.vat.Bodies;

/// What the kernel's own objects do, each for whoever holds it.
///
/// They are called as every other object is: the interfaces are `vatworks.vow.Flow` and those of `vatworks.power`.
/// What is wrong with a call becomes a rejected result, or a line in the log where none is wanted, and nothing
/// has happened.
public final class Powers {

  /// Those of a kernel that only looks at what was decided before, and calls none.
  public static final Powers NONE = new Powers(new Bodies() {
    @Override
    public String write(Object tree) {
      throw new IllegalStateException("a kernel that looks at a journal says nothing");
    }

    @Override
    public Object read(String body) {
      throw new IllegalStateException("a kernel that looks at a journal is not called");
    }
  });

  private static final int NAME_CHARS = 100;

  private final Bodies bodies;

  /// @param bodies reads what is asked, and writes the answers
  public Powers(Bodies bodies) {
    this.bodies = bodies;
  }

  /// The name of the interface that an object of the kernel's has.
  public static String interfaceOf(Power power) {
    return switch (power) {
      case Power.Root _ -> "vatworks.power.Kernel";
      case Power.OfFlow _ -> "vatworks.vow.Flow";
      case Power.OfMeter meter -> switch (meter.facet()) {
        case FULL -> "vatworks.power.Meter";
        case READ -> "vatworks.power.MeterReader";
        case REFILL -> "vatworks.power.MeterRefill";
      };
      case Power.OfVat _ -> "vatworks.power.VatControl";
    };
  }

  /// How a body mentions an object of the kernel's.
  ///
  /// @param slot the index of its slot
  static String reference(int slot, Power power) {
    return "$" + slot + "." + interfaceOf(power);
  }

  /// Whether a flow or a meter can be called this.
  static boolean isName(String name) {
    return !name.isBlank() && name.length() <= NAME_CHARS && name.chars().noneMatch(c -> c < ' ');
  }

  /// What is said where that is not so.
  static String badName(String whose) {
    return "a " + whose + "'s name has 1 to " + NAME_CHARS + " characters, and is one line";
  }

  /// Why there can be no such flow, if there cannot.
  public static Optional<String> refusal(String name, int price, int slope) {
    return FlowCalls.refusal(name, price, slope);
  }

  /// Why there can be no such meter, if there cannot.
  public static Optional<String> refusal(String name, long computrons) {
    return MeterCalls.refusal(name, computrons);
  }

  /// What is to be told because of what a crank does.
  Notices notices(Crank crank) {
    return new Notices(crank, bodies);
  }

  /// Does what a message asks for, and settles its result.
  void perform(Crank crank, Tables tables, Message message) {
    Power power = tables.power(tables.object(message.target()));
    String name = interfaceOf(power);
    String type = name.substring(name.lastIndexOf('.') + 1);
    Resolving resolving = new Resolving(crank, Optional.empty());
    try {
      CallArgs args = CallArgs.of(message, type, bodies, tables);
      Settled answer = answer(crank, tables, power, message.method(), args);
      message.result().ifPresent(result -> resolving.settle(result, answer));
    } catch (BadCall e) {
      if (!resolving.reject(message, Data.problem(e.getMessage()))) {
        crank.log(VatId.KERNEL, type + "." + message.method() + " failed: " + e.getMessage());
      }
    }
    resolving.tell();
  }

  private Settled answer(Crank crank, Tables tables, Power power, String method, CallArgs args)
      throws BadCall {
    Answers answers = new Answers(bodies);
    FlowCalls flows = new FlowCalls(tables, crank, answers);
    MeterCalls meters = new MeterCalls(crank, answers, notices(crank));
    return switch (power) {
      case Power.Root _ -> switch (method) {
        case "createFlow" -> flows.create(args);
        case "createMeter" -> meters.create(tables.meter(KernelMeter.CONTAINER), args);
        default -> throw BadCall.noMethod(
            method, "Kernel has createFlow(String, Integer, Integer), createMeter(String, Long)");
      };
      case Power.OfFlow(long flow) -> flows.call(tables.flow(flow), method, args);
      case Power.OfMeter(long meter, Power.Facet facet) ->
        meters.call(tables.meter(meter), facet, method, args);
      case Power.OfVat(VatId vat) ->
        new VatCalls(tables, crank, answers, notices(crank), bodies).call(tables.vat(vat), method, args);
    };
  }
}
