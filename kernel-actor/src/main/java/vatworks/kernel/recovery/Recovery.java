package vatworks.kernel.recovery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vatworks.kernel.Bundle;
import vatworks.kernel.Change;
import vatworks.kernel.Kernel;
import vatworks.kernel.Next;
import vatworks.kernel.Tables;
import vatworks.kernel.VatId;
import vatworks.kernel.journal.BlockChain;
import vatworks.kernel.journal.JournalException;
import vatworks.kernel.journal.JournalReader;
import vatworks.kernel.journal.SnapshotTaken;
import vatworks.kernel.journal.TablesCodec;
import vatworks.kernel.turn.VatInstance;
import vatworks.kernel.turn.VatThreads;
import vatworks.vat.Budget;
import vatworks.vat.Delivery;

/// Brings a container back from its journal, in one pass: every block is checked and applied to the tables,
/// and before a crank is applied the tables say what its vat was brought. That is what the vat is brought
/// again, on another thread, while the pass goes on.
///
/// A vat is compared crank by crank with what the journal says that it asked for. One that asks for something
/// else is not what it was, and is left out.
public final class Recovery {

  /// What a container goes on from.
  ///
  /// @param tables as they were after the last block
  /// @param chain that ends with the last block
  /// @param vats those that were brought back, by number
  /// @param divergences those that could not be, by number
  public record Recovered(
      Tables tables, BlockChain chain, Map<VatId, VatInstance> vats, List<Divergence> divergences) {}

  /// Hears how far the pass has come. Called often, on the thread of the pass.
  public interface Progress {
    void at(long height, long of);
  }

  private static final int BATCHES_WAITING = 512;
  private static final long NEVER = Long.MAX_VALUE; // an incarnation that will not be

  private final JournalReader journal;
  private final VatCodes codes;
  private final Predicate<VatId> wanted;
  private final Duration patience;
  private final Progress progress;
  private final Semaphore room = new Semaphore(BATCHES_WAITING);
  private int stackBudget = Budget.DEFAULT.stackBytes(); // the largest so far
  private volatile ThreadPoolExecutor threads = pool(stackBudget);
  private Optional<Observer> observer = Optional.empty(); // all is done on this thread then, for it to see
  private final Map<VatId, Strand> strands = new TreeMap<>(Comparator.comparing(VatId::number));
  private final List<Strand> abandoned = new ArrayList<>(); // of no use, and maybe in a turn that does not end
  private final Map<VatId, Long> newest = new HashMap<>(); // incarnations, as far as a snapshot tells
  private final List<Change> crank = new ArrayList<>();
  private boolean setsCode; // the crank, so far
  private boolean terminates;
  private boolean setsBudget;
  private boolean isUndone; // and so is not run again
  private Tables tables = new Tables();
  private Kernel kernel = new Kernel(tables);
  private BlockChain chain = new BlockChain();

  private Recovery(
      JournalReader journal,
      VatCodes codes,
      Predicate<VatId> wanted,
      Duration patience,
      Progress progress) {
    this.journal = journal;
    this.codes = codes;
    this.wanted = wanted;
    this.patience = patience;
    this.progress = progress;
  }

  private static ThreadPoolExecutor pool(int stackBudget) {
    int cores = Runtime.getRuntime().availableProcessors();
    long stackBytes = VatThreads.stackBytes(stackBudget);
    return new ThreadPoolExecutor(
        cores, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
        run -> daemon(run, stackBytes));
  }

  /// Brings a container back as quickly as it can be: from the newest snapshot before the first turn of any
  /// vat that is needed.
  ///
  /// @param codes makes vats, on several threads at once
  /// @param patience how long a vat may be busy with what it had done in one crank: after that, it diverges
  /// @throws JournalException if the journal is not what the container wrote
  public static Recovered run(
      JournalReader journal, VatCodes codes, Duration patience, Progress progress) {
    Recovery recovery = new Recovery(journal, codes, any -> true, patience, progress);
    recovery.startFromSnapshot();
    return recovery.run();
  }

  /// Brings a container back from the first block on, so that every block is checked.
  public static Recovered runFromBeginning(
      JournalReader journal, VatCodes codes, Duration patience, Progress progress) {
    return new Recovery(journal, codes, any -> true, patience, progress).run();
  }

  /// Brings back one vat, and no other.
  ///
  /// @return it; empty where it is terminated, or does not do again what it had done
  public static Optional<VatInstance> runOnly(
      VatId vat, JournalReader journal, VatCodes codes, Duration patience) {
    Recovery recovery = new Recovery(journal, codes, vat::equals, patience, (height, of) -> {
    });
    recovery.startFromSnapshot();
    return Optional.ofNullable(recovery.run().vats().get(vat));
  }

  /// Runs one vat's turns again, all of them, on this thread, from its first to its last; or to the first in
  /// which it does something else. The last one may have been its end.
  ///
  /// @throws JournalException if the journal is not what the container wrote
  public static void watch(VatId vat, JournalReader journal, VatCodes codes, Observer observer) {
    // On this thread, nobody looks at how long a turn takes: a debugger may be at it.
    Recovery recovery = new Recovery(journal, codes, vat::equals, Duration.ZERO, (height, of) -> {
    });
    recovery.observer = Optional.of(observer);
    recovery.run();
  }

  private void startFromSnapshot() {
    Optional<Start> newestStart = start(journal.height());
    if (newestStart.isEmpty()) {
      return;
    }
    Tables then = newestStart.get().tables();
    // Turns of what is terminated by then, or was upgraded since, need not be run again.
    then.vats().forEach(vat -> newest.put(vat.id(), vat.incarnation().number()));
    then.vats().stream().filter(vat -> !vat.isRunning()).forEach(vat -> newest.put(vat.id(), NEVER));
    long first = then.vats().stream()
        .filter(vat -> vat.isRunning() && wanted.test(vat.id()))
        .mapToLong(vat -> vat.incarnation().since())
        .min()
        .orElse(Long.MAX_VALUE);
    Optional<Start> start = then.crank() < first
        ? newestStart
        : before(first, newestStart.get().snapshot().height());
    if (start.isPresent()) {
      SnapshotTaken snapshot = start.get().snapshot();
      tables = start.get().tables();
      kernel = new Kernel(tables);
      deepen();
      chain = BlockChain.after(snapshot.height(), snapshot.hash());
    }
  }

  /// Where the pass can begin.
  ///
  /// @param tables what the snapshot holds
  private record Start(SnapshotTaken snapshot, Tables tables) {}

  // The newest snapshot up to a height that this version can read: newer ones may be a newer version's.
  private Optional<Start> start(long atMost) {
    Optional<SnapshotTaken> snapshot = journal.snapshot(atMost);
    while (snapshot.isPresent()) {
      Optional<Tables> then = TablesCodec.read(snapshot.get());
      if (then.isPresent()) {
        return Optional.of(new Start(snapshot.get(), then.get()));
      }
      snapshot = journal.snapshot(snapshot.get().height() - 1);
    }
    return Optional.empty();
  }

  // The newest snapshot that was taken before this crank. Snapshots do not say their crank without being
  // read, and there may be thousands: so by halving.
  private Optional<Start> before(long crank, long height) {
    Optional<Start> best = Optional.empty();
    long low = 1;
    long high = Math.min(height, crank) - 1; // A block has a crank at least.
    while (low <= high) {
      long middle = (low + high) >>> 1;
      Optional<Start> found = start(middle);
      if (found.isPresent() && found.get().tables().crank() >= crank) {
        high = found.get().snapshot().height() - 1;
      } else {
        best = found.isPresent() ? found : best;
        low = middle + 1;
      }
    }
    return best;
  }

  private Recovered run() {
    long height = journal.height();
    try {
      if (chain.height() < height) {
        journal.blocks(chain.height() + 1, block -> {
          chain.follow(block, this::take);
          progress.at(block.height(), height);
          return block.height() < height;
        });
      }
      if (chain.height() != height) {
        throw JournalException.ends(chain.height(), height);
      }
      strands.values().forEach(Strand::handOver);
      await();
    } finally {
      threads.shutdown();
    }
    return recovered();
  }

  private Recovered recovered() {
    Map<VatId, VatInstance> vats = new LinkedHashMap<>();
    List<Divergence> divergences = new ArrayList<>();
    strands.forEach((id, strand) -> {
      strand.instance().ifPresent(vat -> vats.put(id, vat));
      strand.divergence().ifPresent(divergences::add);
    });
    return new Recovered(tables, chain, vats, divergences);
  }

  private void take(Change change) {
    crank.add(change);
    switch (change) {
      case Change.CodeSet _ -> setsCode = true;
      case Change.VatTerminated _ -> terminates = true;
      case Change.TurnUndone _ -> isUndone = true;
      case Change.LimitsSet _,Change.BudgetSet _ -> setsBudget = true;
      case Change.CrankEnded ended -> endCrank(ended);
      default -> {
      }
    }
  }

  private void endCrank(Change.CrankEnded ended) {
    if (terminates && observer.isEmpty()) {
      crank.forEach(this::forget);
    }
    Strand strand = setsCode || isUndone ? null : strands.get(ended.vat());
    if (strand != null) {
      strand.add(
          new Replaying.Turn(
              ended.crank(), delivery(ended), tables.limits(ended.vat()), ended.asked(),
              ended.computrons(), terminates));
    }
    crank.forEach(tables::apply);
    if (setsBudget) {
      deepen();
    }
    if (setsCode) {
      crank.forEach(change -> make(change, ended));
    }
    crank.clear();
    setsCode = false;
    terminates = false;
    isUndone = false;
    setsBudget = false;
  }

  // What has been handed over is run on the threads that there are before deeper ones take their place.
  private void deepen() {
    int most = tables.mostStackBytes();
    if (most > stackBudget) {
      stackBudget = most;
      strands.values().forEach(Strand::handOver);
      await();
      threads.shutdown();
      threads = pool(most);
    }
  }

  // What the vat was brought: what the head of the queue is, in its own names.
  private Delivery delivery(Change.CrankEnded ended) {
    if (Change.taken(crank).map(kernel::next).orElse(null) instanceof Next.Deliver next
        && next.crank().vat().equals(ended.vat())) {
      return next.delivery();
    }
    throw JournalException.noDelivery(ended.crank(), ended.vat());
  }

  private void forget(Change change) {
    if (change instanceof Change.VatTerminated terminated) {
      Optional.ofNullable(strands.remove(terminated.vat())).ifPresent(this::abandon);
    }
  }

  private void make(Change change, Change.CrankEnded ended) {
    if (change instanceof Change.CodeSet set
        && wanted.test(set.vat())
        && set.incarnation() >= newest.getOrDefault(set.vat(), 0L)) {
      Tables.Vat vat = tables.vat(set.vat());
      List<Bundle> code = set.bundles().stream().map(tables::bundle).toList();
      Optional<Replaying.Told> upgrade = ended.vat().equals(set.vat())
          ? Optional.of(
              new Replaying.Told(
                  set.previousState(), tables.limits(vat.id()), ended.asked(), ended.computrons()))
          : Optional.empty();
      Strand strand = new Strand(vat.id(), vat.name(), codes, threads(), this::waitForRoom,
          observer.orElse(Observer.NOBODY));
      strand.add(new Replaying.Made(ended.crank(), code, vat.incarnation().firstExport(), upgrade));
      Optional.ofNullable(strands.put(vat.id(), strand)).ifPresent(this::abandon);
    }
  }

  private void abandon(Strand strand) {
    strand.abandon();
    if (!strand.isDone()) {
      abandoned.add(strand);
    }
  }

  private Executor threads() {
    return observer.isPresent() ? Runnable::run : run -> threads.execute(run);
  }

  private void await() {
    for (Strand strand : strands.values()) {
      while (!strand.isDone()) {
        lookAfterStrands();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
      }
    }
  }

  private Runnable waitForRoom() {
    try {
      while (!room.tryAcquire(1, TimeUnit.SECONDS)) {
        lookAfterStrands();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("recovery was interrupted", e);
    }
    return room::release;
  }

  // A turn that does not end keeps its thread for ever: another takes the thread's place.
  private void lookAfterStrands() {
    Stream.concat(strands.values().stream(), abandoned.stream()).forEach(strand -> {
      if (strand.giveUpAfter(patience.toNanos())) {
        threads.setCorePoolSize(threads.getCorePoolSize() + 1);
      }
    });
  }

  private static Thread daemon(Runnable run, long stackBytes) {
    Thread thread = new Thread(null, run, "vatworks-replay", stackBytes);
    thread.setDaemon(true);
    return thread;
  }
}
