package vatworks.kernel.turn;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vatworks.kernel.Tariff;
import vatworks.kernel.VatFault;
import vatworks.vat.Asked;
import vatworks.vat.Budget;
import vatworks.vat.Delivery;
import vatworks.vat.Gauge;
import vatworks.vat.Limits;
import vatworks.vat.Syscall;
import vatworks.vat.Turn;

/// Runs turns: live, and again from the journal. What a turn does depends on the vat and its delivery alone,
/// so this is all that the two have to have in common.
public final class Turns {

  /// How a turn ended.
  ///
  /// @param asked what the vat asked for, in order; before it failed, if it did; nothing, if the turn is undone
  /// @param fault why the turn ended badly, if it did
  /// @param computrons what the turn is charged; where the vat is trusted, for the kernel's work alone
  public record End(List<Asked> asked, Optional<VatFault> fault, long computrons) {}

  /// What a vat said before it is upgraded.
  ///
  /// @param state what is handed on; well-formed text, no longer than a body
  /// @param fault why it is not upgraded, if it failed
  public record Said(Optional<String> state, Optional<VatFault> fault) {}

  private interface Code {
    void run() throws Throwable;
  }

  private Turns() {}

  /// Brings a delivery to a vat, on this thread, for as long as its turn takes.
  public static End deliver(VatInstance vat, Delivery delivery, Limits limits) {
    Turn turn = Turn.of(delivery, limits);
    Optional<Gauge> gauge = vat.gauge();
    if (gauge.isEmpty()) {
      return unmetered(vat, turn, run(vat, () -> vat.deliver(turn, delivery)), Tariff.of(delivery));
    }
    Syscall charged = new ChargedSyscall(turn, gauge.get());
    return metered(vat, gauge.get(), turn, limits.budget(), () -> {
      gauge.get().charge(Tariff.of(delivery));
      vat.deliver(charged, delivery);
    });
  }

  /// Tells a new incarnation what the one before has told it, likewise.
  public static End upgraded(VatInstance vat, Optional<String> previousState, Limits limits) {
    Turn turn = new Turn(limits);
    Optional<Gauge> gauge = vat.gauge();
    if (gauge.isEmpty()) {
      return unmetered(
          vat, turn, run(vat, () -> vat.upgraded(turn, previousState)),
          Tariff.told(previousState.orElse("")));
    }
    Syscall charged = new ChargedSyscall(turn, gauge.get());
    return metered(vat, gauge.get(), turn, limits.budget(), () -> {
      gauge.get().charge(Tariff.told(previousState.orElse("")));
      vat.upgraded(charged, previousState);
    });
  }

  /// Has a vat say what it wants to hand on to its next incarnation, likewise. It may not be what it was
  /// after that.
  public static Said beforeUpgrade(VatInstance vat, Limits limits) {
    List<String> said = new ArrayList<>(1);
    // Metered but not charged: what it says is handed on, and is not asked for again in a replay.
    Optional<Gauge> gauge = vat.gauge();
    gauge.ifPresent(it -> it.begin(limits.budget()));
    Optional<Throwable> thrown = run(vat, () -> vat.beforeUpgrade().ifPresent(said::add));
    gauge.ifPresent(Gauge::end);
    Optional<VatFault> exceeded = gauge.flatMap(it -> exceeded(it, limits.budget(), thrown));
    if (exceeded.isPresent()) {
      return new Said(Optional.empty(), exceeded);
    }
    if (thrown.isPresent()) {
      return new Said(Optional.empty(), Optional.of(VatFault.threw(blame(vat, thrown.get()))));
    }
    if (said.isEmpty()) {
      return new Said(Optional.empty(), Optional.empty());
    }
    // Half a surrogate pair becomes "?", as it would in the journal.
    byte[] utf8 = said.getFirst().getBytes(StandardCharsets.UTF_8);
    return utf8.length > limits.bodyBytes()
        ? new Said(
            Optional.empty(), Optional.of(VatFault.saidTooMuch(utf8.length, limits.bodyBytes())))
        : new Said(Optional.of(new String(utf8, StandardCharsets.UTF_8)), Optional.empty());
  }

  private static End metered(VatInstance vat, Gauge gauge, Turn turn, Budget budget, Code code) {
    gauge.begin(budget);
    Optional<Throwable> thrown = run(vat, code);
    long computrons = gauge.end();
    Optional<VatFault> exceeded = exceeded(gauge, budget, thrown);
    Optional<VatFault> undone = exceeded.isEmpty() && thrown.isEmpty() ? vat.checkHeap(budget) : exceeded;
    if (undone.isPresent()) {
      turn.end();
      return new End(List.of(), undone, computrons);
    }
    return end(vat, turn, thrown, computrons);
  }

  // A limit is a limit whatever the vat threw or answered after it. Where the meter did not see the end of
  // what the JVM has, the JVM's own word counts: a replay runs no turn that was undone, so that the one may
  // differ from run to run.
  private static Optional<VatFault> exceeded(Gauge gauge, Budget budget, Optional<Throwable> thrown) {
    Optional<Gauge.Limit> limit = gauge.exceeded();
    if (limit.isEmpty() && thrown.isPresent() && thrown.get() instanceof VirtualMachineError error) {
      limit = Optional.of(error instanceof OutOfMemoryError ? Gauge.Limit.BYTES : Gauge.Limit.STACK);
    }
    return limit.map(it -> VatFault.exceeded(it, budget));
  }

  // Whoever is trusted pays for the kernel's work alone, and afterwards.
  private static End unmetered(VatInstance vat, Turn turn, Optional<Throwable> thrown, long told) {
    End end = end(vat, turn, thrown, 0);
    return new End(end.asked(), end.fault(), told + Tariff.of(end.asked()));
  }

  private static End end(VatInstance vat, Turn turn, Optional<Throwable> thrown, long computrons) {
    List<Asked> asked = turn.end();
    boolean isRepeatable = thrown.filter(VirtualMachineError.class::isInstance).isEmpty();
    return new End(
        isRepeatable ? asked : List.of(), thrown.map(cause -> VatFault.threw(blame(vat, cause))),
        computrons);
  }

  /// @return what it threw
  private static Optional<Throwable> run(VatInstance vat, Code code) {
    Thread thread = Thread.currentThread();
    ClassLoader host = thread.getContextClassLoader();
    // A vat that asked the thread for its class loader would be given the host's.
    thread.setContextClassLoader(vat.loader());
    try {
      // Untrusted: this is the vat's own code.
      code.run();
      return Optional.empty();
    } catch (Throwable thrown) {
      // Errors too: a vat that runs out of stack or throws an Error of its own is at fault, not the kernel.
      return Optional.of(thrown);
    } finally {
      thread.setContextClassLoader(host);
      // A vat that interrupted its own thread must not interrupt the kernel.
      Thread.interrupted();
    }
  }

  // Where a JVM runs out of stack or memory, and so what was asked before it did, differs from run to run,
  // and what is journalled must not.
  private static String blame(VatInstance vat, Throwable thrown) {
    return thrown instanceof VirtualMachineError ? thrown.getClass().getName() : vat.blame(thrown);
  }
}
