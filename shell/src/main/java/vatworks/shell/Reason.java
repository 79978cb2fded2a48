package vatworks.shell;

/// Why a promise is not settled yet.
sealed interface Reason {

  /// A vat decides it, and has not.
  record Decided(String vat) implements Reason {}

  /// It is the result of a message in the queue.
  ///
  /// @param receiver the id of the vat that the message is for, and which then decides
  record Queued(String method, String receiver) implements Reason {}

  /// It is the result of a message that waits in another promise.
  record Parked(String method, String promise) implements Reason {}

  /// It stands for whatever another promise will stand for.
  record Follows(String promise) implements Reason {}

  /// Nobody can settle it.
  record Nobody() implements Reason {}
}
