package vatworks.container;

/// Hears how far a container has been brought back. Called often, on the thread that opens it.
public interface Progress {

  /// Hears nothing.
  Progress NONE = (done, of) -> {
  };

  /// @param done blocks of the journal that were read
  /// @param of blocks of the journal
  void at(long done, long of);
}
