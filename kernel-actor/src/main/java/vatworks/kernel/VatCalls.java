package vatworks.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vatworks.kernel.PromiseState.Settled;
import vatworks.vat.Bodies;
import vatworks.vat.Budget;
import vatworks.vat.Smallcaps;

/// What can be asked of a vat's control.
final class VatCalls {

  private static final int REASON_CHARS = 1_000;

  private final Tables tables;
  private final Crank crank;
  private final Answers answers;
  private final Notices notices;
  private final Keeping keeping;
  private final Bodies bodies;

  VatCalls(Tables tables, Crank crank, Answers answers, Notices notices, Bodies bodies) {
    this.tables = tables;
    this.crank = crank;
    this.answers = answers;
    this.notices = notices;
    this.keeping = new Keeping(tables, crank, notices);
    this.bodies = bodies;
  }

  Settled call(Tables.Vat vat, String method, CallArgs args) throws BadCall {
    if (method.equals("state")) {
      args.require(0);
      return answers.value(state(vat));
    }
    if (method.equals("watch")) {
      return watch(vat, args);
    }
    if (!vat.isRunning()) {
      throw new BadCall("vat " + vat.name() + " is terminated: " + vat.terminated().get());
    }
    switch (method) {
      case "retry" -> {
        args.require(0);
        keeping.retry(vat);
      }
      case "skip" -> {
        args.require(0);
        keeping.skip(vat);
      }
      case "answer" -> {
        args.require(1);
        keeping.answer(vat, new Data(bodies.write(args.trees().getFirst()), args.slots()));
      }
      case "raise" -> raise(vat, args);
      case "runOn" -> {
        args.require(1);
        crank.meter(vat.id(), args.meter(0));
      }
      case "keep" -> keep(vat, args);
      case "suspend" -> {
        args.require(0);
        if (!vat.isSuspended(Suspension.HELD)) {
          crank.suspend(vat.id(), Suspension.HELD, "by who controls it");
        }
      }
      case "resume" -> {
        args.require(0);
        crank.resume(vat.id(), Suspension.HELD);
      }
      case "terminate" -> {
        args.require(1);
        keeping.terminate(vat, reason(args.text(0)), Optional.empty());
      }
      default -> throw BadCall.noMethod(
          method, "VatControl has answer(Object), keep(VatKeeper), raise(Limit, Long), resume(), retry(), "
              + "runOn(Meter), skip(), state(), suspend(), terminate(String), watch(VatWatcher)");
    }
    return answers.done();
  }

  /// Why a vat cannot be ended with this, if it cannot.
  static Optional<String> refusal(String reason) {
    return reason.isBlank() || reason.length() > REASON_CHARS || reason.chars().anyMatch(c -> c < ' ')
        ? Optional.of("a reason has 1 to " + Words.number(REASON_CHARS) + " characters, and is one line")
        : Optional.empty();
  }

  private static String reason(String text) throws BadCall {
    BadCall.unless(refusal(text));
    return text;
  }

  // In the order of the record's components.
  private static Map<String, Object> state(Tables.Vat vat) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("name", Smallcaps.escaped(vat.name()));
    state.put("isRunning", vat.isRunning());
    state.put("suspended", vat.suspensions().values().stream().map(Smallcaps::escaped).toList());
    state.put("incarnation", vat.incarnation().number());
    state.put("computrons", Smallcaps.integer(vat.computrons()));
    return state;
  }

  private Settled watch(Tables.Vat vat, CallArgs args) throws BadCall {
    args.require(1);
    Kref watcher = args.object(0);
    if (vat.terminated().isPresent()) {
      notices.died(vat, vat.terminated().get(), List.of(watcher));
    } else if (!vat.watchers().contains(watcher)) {
      crank.watch(vat.id(), watcher);
    }
    return answers.done();
  }

  private void raise(Tables.Vat vat, CallArgs args) throws BadCall {
    args.require(2);
    long most = args.wide(1);
    if (most < 1 || most > KernelMeter.MOST) {
      throw new BadCall("a limit is from 1 to " + Words.number(KernelMeter.MOST) + ", found " + most);
    }
    Budget now = vat.raised().orElse(new Budget(1, 1, 1, 1));
    crank.raise(vat.id(), switch (args.text(0)) {
      case "COMPUTRONS" -> now.withComputrons(Math.max(now.computrons(), most));
      case "ALLOCATION" -> new Budget(
          now.computrons(), Math.max(now.bytes(), most), now.stackBytes(), now.heapBytes());
      case "HEAP" -> new Budget(
          now.computrons(), now.bytes(), now.stackBytes(), Math.max(now.heapBytes(), most));
      default -> throw args.misfit(0, "a Limit");
    });
  }

  private void keep(Tables.Vat vat, CallArgs args) throws BadCall {
    args.require(1);
    Optional<Kref> keeper = args.maybeObject(0);
    if (keeper.isPresent()) {
      BadCall.unless(Keeping.refusal(tables, vat, tables.object(keeper.get()).owner()));
    }
    crank.keep(vat.id(), keeper);
    if (keeper.isPresent() && vat.fault().isPresent()) {
      notices.faulted(vat, vat.fault().get(), keeper.get()); // Whoever was told before, this one was not.
    }
  }
}
