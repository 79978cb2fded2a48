package vatworks.vow;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// Makes problems of what is thrown.
///
/// Problems are journalled, so nothing in them may differ from run to run: identity hashes, and the numbers
/// that a JVM gives to lambdas and proxies, are left out.
final class Problems {

  private static final Pattern UNSTABLE = Pattern
      .compile("@[0-9a-f]{1,8}\\b|/0x[0-9a-f]+|\\$Proxy[0-9]+|jdk\\.proxy[0-9]+|\\$\\$Lambda(\\$[0-9]+)?");
  private static final int LINE_CHARS = 1_000;

  private Problems() {}

  /// A [Problem] as it is, all else by its class and message.
  static Problem of(Throwable thrown) {
    return thrown instanceof Problem problem
        ? problem
        : new Problem(stable(thrown.getClass().getName()), stable(message(thrown)));
  }

  private static String message(Throwable thrown) {
    try {
      // Untrusted: an exception of the vat's own can answer anything.
      return Optional.ofNullable(thrown.getMessage()).orElse("");
    } catch (VirtualMachineError e) {
      throw e;
    } catch (Throwable e) {
      return "";
    }
  }

  /// The same text in every run.
  static String stable(String text) {
    return UNSTABLE.matcher(text).replaceAll(found -> switch (found.group().charAt(0)) {
      case '@' -> "@...";
      case 'j' -> "jdk.proxy";
      case '/' -> "";
      default -> found.group().startsWith("$P") ? "\\$Proxy" : "\\$\\$Lambda";
    });
  }

  /// A line for the log that says this much, and is short enough and text enough to be logged.
  static String line(String text) {
    String line = text.length() <= LINE_CHARS ? text : text.substring(0, LINE_CHARS) + "...";
    // Half a surrogate pair becomes "?".
    return new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
