package vatworks.kernel.actor;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vatworks.vat.Delivery;
import vatworks.vat.Limits;

/// Looks from outside at how long turns take, so that a turn that does not end can be named, and so that it
/// takes only its own thread with it.
///
/// The kernel and its vats share one thread. When a turn has gone on for a second, this relieves that thread:
/// the kernel goes on answering on a fresh one, and the old one ends with its turn.
///
/// The kernel says what is running with one plain store a turn and reads no clock; the watch samples that
/// four times a second, on a thread of its own.
public final class TurnWatch implements AutoCloseable {

  private static final Duration PERIOD = Duration.ofMillis(250);
  private static final Duration LONG = Duration.ofSeconds(1);
  private static final VarHandle RUNNING;

  static {
    try {
      RUNNING = MethodHandles.lookup().findVarHandle(TurnWatch.class, "running", VatActor.Work.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /// What runs on the kernel's thread where no turn does.
  private static final VatActor.Work NO_TURN = new VatActor.Deliver(
      0, "", new Delivery.Notify(List.of()), Limits.DEFAULT);

  @SuppressWarnings("unused") // through RUNNING
  private VatActor.Work running = NO_TURN;

  private volatile Optional<KernelThreads> threads = Optional.empty();
  private volatile Optional<LongTurn> longTurn = Optional.empty();
  private final Thread thread = new Thread(this::watch, "vatworks-turn-watch");

  /// A watch that has begun.
  public TurnWatch() {
    thread.setDaemon(true);
    thread.start();
  }

  /// The turn that is taking long at the moment, if one is.
  public Optional<LongTurn> longTurn() {
    return longTurn;
  }

  /// Says that the caller's thread is the one that runs turns.
  void turnsRunHere() {
    threads = Optional.of(KernelThreads.here());
  }

  void turnBegins(VatActor.Work work) {
    RUNNING.setOpaque(this, work);
  }

  void turnEnds() {
    RUNNING.setOpaque(this, NO_TURN);
  }

  /// Ends the watching.
  @Override
  public void close() {
    thread.interrupt();
  }

  private void watch() {
    VatActor.Work seen = NO_TURN;
    long since = 0;
    try {
      while (true) {
        Thread.sleep(PERIOD);
        VatActor.Work now = (VatActor.Work) RUNNING.getOpaque(this);
        if (now != seen) {
          seen = now;
          since = System.nanoTime();
        }
        Duration age = Duration.ofNanos(System.nanoTime() - since);
        look(seen, age);
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  private void look(VatActor.Work seen, Duration age) {
    boolean isLong = seen != NO_TURN && age.compareTo(LONG) >= 0;
    if (isLong && longTurn.isEmpty()) {
      threads.ifPresent(KernelThreads::relieve);
    }
    longTurn = isLong ? Optional.of(new LongTurn(seen.vat(), seen.crank(), age)) : Optional.empty();
  }
}
