package vatworks.container;

/// Whether a container delivers by itself.
public enum Mode {
  /// Delivers whatever is queued.
  RUNNING,
  /// Delivers only what it is stepped through.
  PAUSED
}
