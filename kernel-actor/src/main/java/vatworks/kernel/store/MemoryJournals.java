package vatworks.kernel.store;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.util.Optional;
import java.util.function.Predicate;
import vatworks.kernel.journal.BlockCommitted;
import vatworks.kernel.journal.JournalReader;
import vatworks.kernel.journal.JournalWriter;
import vatworks.kernel.journal.SnapshotTaken;

/// Journals that nobody keeps: always empty for who reads them.
record MemoryJournals() implements Journals {

  @Override
  public void prepare() {
    // There is nothing to make.
  }

  @Override
  public Config akka() {
    return ConfigFactory.empty(); // It is what a kernel's actor system does by itself.
  }

  @Override
  public JournalReader reader(String name) {
    return new Empty();
  }

  @Override
  public JournalWriter writer(String name) {
    throw new UnsupportedOperationException("what is kept nowhere cannot be imported");
  }

  private record Empty() implements JournalReader {

    @Override
    public long height() {
      return 0;
    }

    @Override
    public void blocks(long from, Predicate<BlockCommitted> reader) {
      // There are none.
    }

    @Override
    public Optional<SnapshotTaken> snapshot(long atMost) {
      return Optional.empty();
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
