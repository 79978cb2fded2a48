package vatworks.kernel.journal;

/// A journal that is written as a whole: an import. What a container does it writes down by itself.
public interface JournalWriter extends AutoCloseable {

  /// Adds a block after all others.
  ///
  /// @throws JournalException if it cannot be written; one of that height may be there already
  void append(BlockCommitted block);

  /// Adds a snapshot, or takes the place of the one of the same height.
  ///
  /// @throws JournalException if it cannot be written
  void add(SnapshotTaken snapshot);

  /// Makes everything so far lasting, and visible to readers. What is not committed is gone with [#close].
  ///
  /// @throws JournalException if it cannot be written
  void commit();

  /// Lets go of files and connections. Closing twice does nothing.
  @Override
  void close();
}
