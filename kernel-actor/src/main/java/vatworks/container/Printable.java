package vatworks.container;

/// Text from a vat made safe to print on one line of a terminal.
public final class Printable {

  private Printable() {}

  /// Escapes control characters, so that a vat can neither forge a second line nor steer a terminal.
  public static String line(String text) {
    if (text.chars().noneMatch(Printable::isControl)) {
      return text;
    }
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.chars()
        .forEach(
            c -> {
              switch (c) {
                case '\n' -> safe.append("\\n");
                case '\r' -> safe.append("\\r");
                case '\t' -> safe.append("\\t");
                default -> {
                  if (isControl(c)) {
                    safe.append(String.format("\\u%04x", c));
                  } else {
                    safe.append((char) c);
                  }
                }
              }
            });
    return safe.toString();
  }

  // The C0 and C1 controls, the line separators, and the marks that turn the direction of text around.
  private static boolean isControl(int c) {
    return c < 0x20
        || c >= 0x7f && c < 0xa0
        || c == 0x2028
        || c == 0x2029
        || c >= 0x202a && c <= 0x202e
        || c >= 0x2066 && c <= 0x2069;
  }
}
