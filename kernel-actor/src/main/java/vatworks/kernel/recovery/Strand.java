package vatworks.kernel.recovery;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import vatworks.kernel.AskedHash;
import vatworks.kernel.VatId;
import vatworks.kernel.Words;
import vatworks.kernel.turn.Turns;
import vatworks.kernel.turn.VatInstance;
import vatworks.vat.Asked;
import vatworks.vat.Delivery;

/// One vat's turns, run again in order, on whatever thread is free: strands run side by side.
final class Strand {

  /// How many turns are handed over at once: handing over one by one would cost more than most turns.
  private static final int BATCH = 256;

  /// A batch is handed over when its messages are this long, however few they are, so that what waits fits
  /// into memory.
  private static final int BATCH_CHARS = 1 << 16;

  private final VatId vat;
  private final String name;
  private final VatCodes codes;
  private final Executor threads;
  private final Supplier<Runnable> room;
  private final Observer observer;
  private final AskedHash hash = new AskedHash();
  private final Queue<Batch> batches = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean isScheduled = new AtomicBoolean();
  private volatile boolean isAbandoned;
  private ArrayDeque<Replaying> filling = new ArrayDeque<>();
  private long fillingChars;
  private Optional<VatInstance> instance = Optional.empty();
  private volatile Optional<Divergence> divergence = Optional.empty();
  private volatile Optional<Replaying> running = Optional.empty();
  private volatile long runningSince;

  /// @param taken says that it waits no more
  private record Batch(List<Replaying> all, Runnable taken) {}

  /// @param room waits until another batch may wait, and answers how to say that it waits no more
  Strand(VatId vat, String name, VatCodes codes, Executor threads, Supplier<Runnable> room,
      Observer observer) {
    this.vat = vat;
    this.name = name;
    this.codes = codes;
    this.threads = threads;
    this.room = room;
    this.observer = observer;
  }

  /// Adds what is next. Only one thread adds.
  void add(Replaying next) {
    filling.add(next);
    fillingChars += chars(next);
    if (filling.size() >= BATCH || fillingChars >= BATCH_CHARS) {
      handOver();
    }
  }

  /// Lets what was added be run; waits where too much is waiting already.
  void handOver() {
    if (filling.isEmpty()) {
      return;
    }
    if (divergence.isEmpty() && !isAbandoned) {
      batches.add(new Batch(List.copyOf(filling), room.get()));
      schedule();
    }
    filling = new ArrayDeque<>();
    fillingChars = 0;
  }

  /// Whether all that was handed over has been run, or need not be.
  boolean isDone() { return divergence.isPresent() || batches.isEmpty() && !isScheduled.get(); }

  /// What the vat was doing is of no use any more.
  void abandon() {
    isAbandoned = true;
    drop();
  }

  private void drop() {
    Batch batch = batches.poll();
    while (batch != null) {
      batch.taken().run();
      batch = batches.poll();
    }
  }

  /// The vat, where it is as it was; to be asked once all is done.
  Optional<VatInstance> instance() {
    return divergence.isPresent() ? Optional.empty() : instance;
  }

  Optional<Divergence> divergence() {
    return divergence;
  }

  /// Gives the vat up if what it is doing has gone on for too long.
  ///
  /// @return whether it has been given up just now
  boolean giveUpAfter(long nanos) {
    Optional<Replaying> now = running;
    if (now.isEmpty() || divergence.isPresent() || System.nanoTime() - runningSince < nanos) {
      return false;
    }
    diverge(now.get(), List.of(), Optional.of("it does not end"));
    drop();
    return true;
  }

  private static long chars(Replaying next) {
    return switch (next) {
      case Replaying.Made _ -> 0;
      case Replaying.Turn(_, Delivery.Message message, _, _, _, _) -> message.args().body().length();
      case Replaying.Turn(_, Delivery.Notify news, _, _, _, _) ->
        news.resolutions().stream().mapToLong(it -> it.data().body().length()).sum();
    };
  }

  private void schedule() {
    if (isScheduled.compareAndSet(false, true)) {
      threads.execute(this::run);
    }
  }

  private void run() {
    Batch batch = batches.poll();
    while (batch != null) {
      batch.taken().run();
      for (Replaying next : batch.all()) {
        if (divergence.isEmpty() && !isAbandoned) {
          runningSince = System.nanoTime();
          running = Optional.of(next);
          run(next);
        }
      }
      running = Optional.empty();
      batch = batches.poll();
    }
    isScheduled.set(false);
    if (!batches.isEmpty() && !isAbandoned) {
      schedule(); // Something came between the last look and now.
    }
  }

  private void run(Replaying next) {
    switch (next) {
      case Replaying.Made made -> make(made);
      case Replaying.Turn turn ->
        compare(
            turn, turn.asked(), turn.computrons(),
            Turns.deliver(instance.orElseThrow(), turn.delivery(), turn.limits()));
    }
  }

  private void make(Replaying.Made made) {
    try {
      // Untrusted: runs static initialisers and the constructor.
      instance = Optional.of(codes.load(name, made.code(), made.firstExport()));
    } catch (RuntimeException e) {
      diverge(made, List.of(), Optional.of(e.getMessage()));
      return;
    }
    made.upgrade()
        .ifPresent(
            told -> compare(
                made, told.asked(), told.computrons(),
                Turns.upgraded(instance.orElseThrow(), told.previousState(), told.limits())));
  }

  private void compare(Replaying replayed, long asked, long computrons, Turns.End end) {
    boolean isLast = replayed instanceof Replaying.Turn turn && turn.isLast();
    boolean didTheSame = hash.of(end.asked()) == asked && (isLast || end.fault().isEmpty());
    // What a trusted vat is charged follows from what it asked for; once, it was charged nothing.
    boolean isTrusted = instance.orElseThrow().gauge().isEmpty();
    boolean isSame = didTheSame && (isTrusted || end.computrons() == computrons);
    observer.ran(replayed.crank(), delivery(replayed), end, isSame);
    if (!isSame) {
      Optional<String> fault = end.fault().map(Exception::getMessage);
      diverge(
          replayed, end.asked(), didTheSame ? Optional.of(charged(computrons, end.computrons())) : fault);
    }
  }

  private static String charged(long expected, long found) {
    return "it used " + Words.number(found) + " computrons, and " + Words.number(expected) + " before";
  }

  private void diverge(Replaying replayed, List<Asked> found, Optional<String> problem) {
    divergence = Optional.of(
        new Divergence(vat, name, replayed.crank(), delivery(replayed), found, problem));
  }

  private static String delivery(Replaying replayed) {
    return switch (replayed) {
      case Replaying.Made made -> made.upgrade().isPresent() ? "upgraded" : "";
      case Replaying.Turn turn -> turn.delivery().toString();
    };
  }
}
