package vatworks.kernel.actor;

import akka.actor.typed.javadsl.TimerScheduler;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vatworks.kernel.Change;
import vatworks.kernel.journal.BlockChain;
import vatworks.kernel.journal.BlockCommitted;

/// The block that cranks are added to, at the end of the journal's chain, and the one before it while that is
/// being persisted.
///
/// It is closed when it is full, when its time is over, or when there is nothing to do; one that is being
/// persisted is the only one, and nothing is added meanwhile.
final class OpenBlock {

  /// A block is closed when its changes are this long, however few its cranks are.
  private static final int BYTES = 1 << 20;

  private final BlockChain chain;
  private final int cranks;
  private final Optional<Duration> time;
  private final TimerScheduler<KernelActor.Command> timers;
  private final KernelActor.Command reminder;
  private boolean isDue;
  private boolean isTimed;
  private Optional<BlockCommitted> persisting = Optional.empty();

  /// @param chain the journal's last block
  /// @param cranks a block with this many is full
  /// @param time a block is due this long after its first crank; empty: never
  /// @param reminder what the kernel is told then
  OpenBlock(
      BlockChain chain, int cranks, Optional<Duration> time, TimerScheduler<KernelActor.Command> timers,
      KernelActor.Command reminder) {
    this.chain = chain;
    this.cranks = cranks;
    this.time = time;
    this.timers = timers;
    this.reminder = reminder;
  }

  /// The chain, as it is up to the last block that was closed.
  BlockChain chain() {
    return chain;
  }

  boolean isEmpty() { return chain.openCranks() == 0; }

  boolean isFull() { return chain.openCranks() >= cranks || chain.openBytes() >= BYTES; }

  /// Whether it need not wait for the end of a turn.
  boolean isFullOrDue() { return isFull() || isDue; }

  /// Whether the block before this one is being persisted.
  boolean isPersisting() { return persisting.isPresent(); }

  /// Adds a crank.
  void add(List<Change> changes) {
    chain.add(changes);
  }

  /// Its time is over.
  void fallDue() {
    isDue = true;
  }

  /// Nothing is in it: a reminder that came late is not for the next block.
  void stayEmpty() {
    isDue = false;
  }

  /// It stays open for now: its time runs.
  void stayOpen() {
    if (!isTimed && time.isPresent()) {
      isTimed = true;
      timers.startSingleTimer(reminder, time.get());
    }
  }

  /// Closes it, and opens the next.
  ///
  /// @return what is to be persisted, until [#persisted()] is called
  BlockCommitted close() {
    if (isTimed) {
      timers.cancel(reminder);
    }
    isTimed = false;
    isDue = false;
    BlockCommitted block = chain.close();
    persisting = Optional.of(block);
    return block;
  }

  /// What was closed is in the journal.
  BlockCommitted persisted() {
    BlockCommitted block = persisting.orElseThrow();
    persisting = Optional.empty();
    return block;
  }
}
