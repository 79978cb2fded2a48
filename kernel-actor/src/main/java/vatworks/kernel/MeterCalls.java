package vatworks.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vatworks.kernel.PromiseState.Settled;
import vatworks.vat.Smallcaps;

/// What can be asked of a meter, by the facet that it is asked through.
final class MeterCalls {

  private final Crank crank;
  private final Answers answers;
  private final Notices notices;

  MeterCalls(Crank crank, Answers answers, Notices notices) {
    this.crank = crank;
    this.answers = answers;
    this.notices = notices;
  }

  /// Why there can be no such meter, if there cannot.
  static Optional<String> refusal(String name, long computrons) {
    return Powers.isName(name) ? refusal(computrons) : Optional.of(Powers.badName("meter"));
  }

  /// Why there can be no meter below this one, if there cannot.
  static Optional<String> refusal(KernelMeter parent) {
    return parent.depth() < KernelMeter.MOST_ABOVE
        ? Optional.empty()
        : Optional.of("a meter has at most " + KernelMeter.MOST_ABOVE + " above it");
  }

  private static Optional<String> refusal(long computrons) {
    return computrons >= 0 && computrons <= KernelMeter.MOST
        ? Optional.empty()
        : Optional.of("computrons are from 0 to " + Words.number(KernelMeter.MOST) + ", found "
            + Words.number(computrons));
  }

  /// Why a meter cannot be refilled with this, if it cannot.
  static Optional<String> refusal(KernelMeter meter, long computrons) {
    if (meter.left() == KernelMeter.UNLIMITED) {
      return Optional.of("meter m" + meter.number() + " is unlimited");
    }
    return refusal(computrons).or(() -> computrons <= KernelMeter.MOST - meter.left()
        ? Optional.empty()
        : Optional.of("meter m" + meter.number() + " holds at most " + Words.number(KernelMeter.MOST)
            + " computrons, and has " + Words.number(meter.left())));
  }

  Settled create(KernelMeter parent, CallArgs args) throws BadCall {
    args.require(2);
    String name = args.text(0);
    long computrons = args.wide(1);
    BadCall.unless(refusal(name, computrons));
    BadCall.unless(refusal(parent));
    return object(crank.addMeter(parent.number(), name, computrons));
  }

  private Settled object(Power.OfMeter power) {
    return answers.object(crank.object(power), power);
  }

  Settled call(KernelMeter meter, Power.Facet facet, String method, CallArgs args) throws BadCall {
    return switch (facet) {
      case FULL -> full(meter, method, args);
      case READ -> {
        if (!method.equals("state")) {
          throw BadCall.noMethod(method, "MeterReader has state()");
        }
        yield state(meter, args);
      }
      case REFILL -> {
        if (!method.equals("refill")) {
          throw BadCall.noMethod(method, "MeterRefill has refill(Long)");
        }
        yield refill(meter, args);
      }
    };
  }

  private Settled full(KernelMeter meter, String method, CallArgs args) throws BadCall {
    return switch (method) {
      case "create" -> create(meter, args);
      case "state" -> state(meter, args);
      case "refill" -> refill(meter, args);
      case "drain" -> drain(meter, args);
      case "stop" -> stop(meter, args);
      case "start" -> start(meter, args);
      case "watch" -> watch(meter, args);
      case "keep" -> keep(meter, args);
      case "reader" -> facet(meter, Power.Facet.READ, args);
      case "refiller" -> facet(meter, Power.Facet.REFILL, args);
      default -> throw BadCall.noMethod(
          method, "Meter has create(String, Long), drain(Long), keep(MeterKeeper), reader(), refill(Long), "
              + "refiller(), start(), state(), stop(), watch(Long, MeterWatcher)");
    };
  }

  private Settled facet(KernelMeter meter, Power.Facet facet, CallArgs args) throws BadCall {
    args.require(0);
    return object(new Power.OfMeter(meter.number(), facet));
  }

  private Settled state(KernelMeter meter, CallArgs args) throws BadCall {
    args.require(0);
    return answers.value(state(meter, meter.left()));
  }

  /// A meter's state as it is told, in the order of the record's components.
  static Map<String, Object> state(KernelMeter meter, long left) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("name", Smallcaps.escaped(meter.name()));
    state.put("left", left);
    state.put("spent", Smallcaps.integer(meter.spent() + meter.left() - left));
    state.put("isStopped", meter.isStopped());
    return state;
  }

  private Settled refill(KernelMeter meter, CallArgs args) throws BadCall {
    args.require(1);
    long computrons = args.wide(0);
    BadCall.unless(refusal(meter, computrons));
    if (computrons > 0) {
      crank.refill(meter, computrons);
    }
    return answers.value(meter.left() + computrons);
  }

  private Settled drain(KernelMeter meter, CallArgs args) throws BadCall {
    args.require(1);
    long computrons = args.wide(0);
    BadCall.unless(refusal(computrons));
    long drained = Math.min(computrons, meter.left());
    if (drained > 0) {
      crank.drain(meter, drained);
      notices.drained(meter, drained);
    }
    return answers.value(drained);
  }

  private Settled stop(KernelMeter meter, CallArgs args) throws BadCall {
    args.require(0);
    if (!meter.isStopped()) {
      crank.stop(meter);
    }
    return answers.done();
  }

  private Settled start(KernelMeter meter, CallArgs args) throws BadCall {
    args.require(0);
    if (meter.isStopped()) {
      crank.start(meter);
    }
    return answers.done();
  }

  private Settled watch(KernelMeter meter, CallArgs args) throws BadCall {
    args.require(2);
    long threshold = args.wide(0);
    BadCall.unless(refusal(threshold));
    Optional<KernelMeter.Watcher> watcher = args.maybeObject(1)
        .map(who -> new KernelMeter.Watcher(threshold, who));
    crank.watch(meter, watcher);
    watcher.ifPresent(it -> notices.watched(meter, it));
    return answers.done();
  }

  private Settled keep(KernelMeter meter, CallArgs args) throws BadCall {
    args.require(1);
    Optional<Kref> keeper = args.maybeObject(0);
    crank.keep(meter, keeper);
    keeper.ifPresent(it -> notices.kept(meter, it));
    return answers.done();
  }
}
