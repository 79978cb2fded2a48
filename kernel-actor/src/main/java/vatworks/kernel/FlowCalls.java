package vatworks.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vatworks.kernel.PromiseState.Settled;
import vatworks.vat.Smallcaps;

/// What can be asked of a flow.
final class FlowCalls {

  private final Tables tables;
  private final Crank crank;
  private final Answers answers;

  FlowCalls(Tables tables, Crank crank, Answers answers) {
    this.tables = tables;
    this.crank = crank;
    this.answers = answers;
  }

  /// Why there can be no such flow, if there cannot.
  static Optional<String> refusal(String name, int price, int slope) {
    if (!Powers.isName(name)) {
      return Optional.of(Powers.badName("flow"));
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

  Settled create(CallArgs args) throws BadCall {
    args.require(3);
    String name = args.text(0);
    int price = args.integer(1);
    int slope = args.integer(2);
    BadCall.unless(refusal(name, price, slope));
    Power.OfFlow made = crank.addFlow(name, price, slope);
    return answers.object(crank.object(made), made);
  }

  Settled call(KernelFlow flow, String method, CallArgs args) throws BadCall {
    switch (method) {
      case "boost" -> {
        args.require(1);
        BadCall.unless(refusal(args.integer(0)));
        crank.price(flow.number(), args.integer(0));
      }
      case "pause" -> {
        args.require(0);
        if (!flow.isPaused()) {
          crank.pauseFlow(flow.number());
        }
      }
      case "resume" -> {
        args.require(0);
        if (flow.isPaused()) {
          crank.resumeFlow(flow.number());
        }
      }
      case "length" -> {
        args.require(0);
        return answers.value((long) tables.queue(flow.own()).size());
      }
      case "state" -> {
        args.require(0);
        return answers.value(state(flow));
      }
      default -> throw BadCall.noMethod(
          method, "Flow has boost(Integer), length(), pause(), resume(), state()");
    }
    return answers.done();
  }

  // In the order of the record's components.
  private Map<String, Object> state(KernelFlow flow) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("name", Smallcaps.escaped(flow.name()));
    state.put("price", (long) flow.price());
    state.put("slope", (long) flow.slope());
    state.put("isPaused", flow.isPaused());
    state.put("waiting", (long) tables.queue(flow.own()).size());
    state.put("riding", (long) tables.queue(flow.riding()).size());
    return state;
  }
}
