package vatworks.kernel.archive;

/// Hears how far an archive has been written or read: after each block, on the thread that does it.
public interface Progress {

  /// Nobody hears.
  Progress NONE = (height, of) -> {
  };

  /// @param height of the block that is done
  /// @param of how many there are
  void at(long height, long of);
}
