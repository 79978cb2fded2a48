package vatworks.kernel.journal;

import java.util.Optional;
import java.util.function.Predicate;

/// A journal that is read, and never changed: of a container that is closed, of one that runs, of a copy.
///
/// It hands out what is stored and vouches for nothing; that it is what was written is for
/// [BlockChain#follow] to find out.
public interface JournalReader extends AutoCloseable {

  /// The height of the last block, 0 where there is none. It grows while the container runs.
  ///
  /// @throws JournalException if the journal cannot be read
  long height();

  /// Hands over the blocks in the order in which they are stored, by rising height, until there are no more
  /// or
  /// `reader` has had enough.
  ///
  /// @param from the height of the first that is handed over, from 1
  /// @param reader answers whether it wants another block
  /// @throws JournalException if a block cannot be read, naming its height
  void blocks(long from, Predicate<BlockCommitted> reader);

  /// The newest snapshot that was taken at this height or before; empty where there is none.
  ///
  /// @throws JournalException if snapshots cannot be read; one that is damaged is passed over
  Optional<SnapshotTaken> snapshot(long atMost);

  /// Lets go of files and connections. Closing twice does nothing.
  @Override
  void close();
}
