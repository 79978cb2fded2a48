package vatworks.vow;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Java's strings may hold half a surrogate pair; text that leaves a vat may not.
final class Unicode {

  private Unicode() {}

  /// The place of the first half of a pair without its other half, 0-based, or -1.
  static int brokenAt(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isLowSurrogate(c) || i + 1 == length || !Character.isLowSurrogate(text.charAt(i + 1))) {
        return i;
      }
      i++;
    }
    return -1;
  }

  /// The text with a `?` for every lone half.
  static String mended(String text) {
    return brokenAt(text) < 0 ? text : new String(text.getBytes(UTF_8), UTF_8);
  }
}
