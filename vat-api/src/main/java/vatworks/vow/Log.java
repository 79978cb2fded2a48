package vatworks.vow;

/// The vat's log.
public final class Log {

  private Log() {}

  /// Writes a line to the vat's log. It appears once the crank is on disk.
  ///
  /// @param text one line; line breaks are shown as `\n`
  /// @throws IllegalStateException if no turn is running
  /// @throws vatworks.vat.SyscallRefused if it is longer than the container's limit
  public static void line(String text) {
    Userspace.running("Log.line").log(text);
  }
}
