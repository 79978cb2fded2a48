package vatworks.vow;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vatworks.vat.StableText;

/// Makes problems of what is thrown.
///
/// Problems are journalled, so what differs from run to run is left out of them.
final class Problems {

  private static final int LINE_CHARS = 1_000;

  private Problems() {}

  /// A [Problem] as it is, all else by its class and message.
  static Problem of(Throwable thrown) {
    return thrown instanceof Problem problem
        ? problem
        : new Problem(StableText.of(thrown.getClass().getName()), StableText.of(message(thrown)));
  }

  /// What was thrown, in one sentence: `java.lang.IllegalArgumentException: no account for ann`.
  ///
  /// @throws VirtualMachineError if that is what was thrown: it is not the author's to be told of
  static String described(Throwable thrown) {
    if (thrown instanceof VirtualMachineError error) {
      throw error;
    }
    return of(thrown).toString();
  }

  private static String message(Throwable thrown) {
    if (thrown instanceof LinkageError) {
      return ""; // Every JVM has words of its own.
    }
    try {
      // Untrusted: an exception of the vat's own can answer anything.
      return Optional.ofNullable(thrown.getMessage()).orElse("");
    } catch (VirtualMachineError e) {
      throw e;
    } catch (Throwable e) {
      return "";
    }
  }

  /// A line for the log that says this much, and is short enough and text enough to be logged.
  static String line(String text) {
    String line = text.length() <= LINE_CHARS ? text : text.substring(0, LINE_CHARS) + "...";
    // Half a surrogate pair becomes "?".
    return new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
