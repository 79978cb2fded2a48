package vatworks.vow;

/// What the author's code threw, in one sentence.
final class Thrown {

  private Thrown() {}

  /// `java.lang.IllegalArgumentException: no account for ann`
  ///
  /// @throws VirtualMachineError if that is what was thrown: it is not the author's to be told of
  static String described(Throwable thrown) {
    if (thrown instanceof VirtualMachineError error) {
      throw error;
    }
    String message = messageOf(thrown);
    return thrown.getClass().getName() + (message.isEmpty() ? "" : ": " + message);
  }

  private static String messageOf(Throwable thrown) {
    try {
      // Untrusted: an exception of the author's own can answer anything.
      String message = thrown.getMessage();
      return message == null ? "" : message;
    } catch (RuntimeException e) {
      return "";
    }
  }
}
