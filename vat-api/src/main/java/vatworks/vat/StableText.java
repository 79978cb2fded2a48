package vatworks.vat;

/// Leaves out of a text what differs from run to run: identity hashes, and the numbers that a JVM gives to
/// lambdas and proxies.
///
/// What a vat throws is journalled, and a vat that is run again has to throw the same. All other text is a
/// user's own and is left alone: `@ace` is an identity hash where a class or a loader is named before it, and
/// nowhere else.
public final class StableText {

  private static final int HASH_DIGITS = 8;
  private static final int ADDRESS_DIGITS = 16;
  private static final int LOADER_CHARS = 200;

  // All hashes but one in 2,048 have more digits than this.
  private static final int SHORT_HASH = 5;

  private final String text;
  private final StringBuilder stable;

  private StableText(String text) {
    this.text = text;
    stable = new StringBuilder(text.length());
  }

  /// The same text in every run.
  public static String of(String text) {
    return new StableText(text).leaveOut();
  }

  private String leaveOut() {
    int at = 0;
    while (at < text.length()) {
      int end = unstableEnd(at);
      if (end > at) {
        stable.append(text.charAt(at) == '@' ? "@..." : "");
        at = end;
      } else {
        stable.append(text.charAt(at));
        at++;
      }
    }
    return stable.toString();
  }

  // Where what is to be left out ends, or where it would begin.
  private int unstableEnd(int at) {
    return switch (text.charAt(at)) {
      case '@' -> hashEnd(at);
      case '/' -> addressEnd(at);
      case '$' -> endsWith(stable.length(), "$$Lambda") ? numberEnd(at, at + 1) : at;
      default -> endsWith(stable.length(), "$Proxy") || endsWith(stable.length(), "jdk.proxy")
          ? numberEnd(at, at)
          : at;
    };
  }

  private int numberEnd(int at, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end > from ? end : at;
  }

  // Hidden classes: Greeter$$Lambda/0x000000003c164210.
  private int addressEnd(int at) {
    int from = at + "/0x".length();
    boolean isAddress = text.startsWith("/0x", at) && nameStart(stable.length()) < stable.length();
    return isAddress && hexEnd(from) == from + ADDRESS_DIGITS ? from + ADDRESS_DIGITS : at;
  }

  private int hashEnd(int at) {
    int end = hexEnd(at + 1);
    int digits = end - at - 1;
    if (digits < 1 || digits > HASH_DIGITS) {
      return at;
    }
    // What goes on like an address is one: ann.lee@ace.com.
    boolean isAddress = digits <= SHORT_HASH && end + 1 < text.length()
        && (text.charAt(end) == '.' || text.charAt(end) == '-') && isNamePart(text.charAt(end + 1));
    return endsInLoader() || endsInArray() || endsInClass() && !isAddress ? end : at;
  }

  // The end of the word, if all of it is hexadecimal digits.
  private int hexEnd(int from) {
    int end = from;
    while (end < text.length() && "0123456789abcdef".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end < text.length() && isNamePart(text.charAt(end)) ? from : end;
  }

  // A class has a package, or is within another, or is written as classes are: with a capital letter.
  private boolean endsInClass() {
    int start = nameStart(stable.length());
    String name = stable.substring(start);
    int dot = name.lastIndexOf('.');
    return !name.isEmpty() && !name.startsWith(".") && dot < name.length() - 1
        && (dot > 0 || name.indexOf('$') >= 0 || Character.isUpperCase(name.charAt(0)));
  }

  // [Ljava.lang.String; where it is no array of numbers, whose names are capital letters.
  private boolean endsInArray() {
    int end = stable.length() - 1;
    int start = end < 0 || stable.charAt(end) != ';' ? 0 : nameStart(end);
    return start > 0 && start < end && stable.charAt(start) == 'L' && stable.charAt(start - 1) == '[';
  }

  // loader 'vat bob' @30ee2816, as a ClassCastException says.
  private boolean endsInLoader() {
    int end = stable.length() - 1;
    if (end < 1 || stable.charAt(end) != ' ') {
      return false;
    }
    if (stable.charAt(end - 1) != '\'') {
      return endsWith(nameStart(end), "loader ");
    }
    int start = stable.lastIndexOf("'", end - 2);
    return start > end - LOADER_CHARS && endsWith(start, "loader ");
  }

  private int nameStart(int end) {
    int start = end;
    while (start > 0 && (isNamePart(stable.charAt(start - 1)) || stable.charAt(start - 1) == '.')) {
      start--;
    }
    return start;
  }

  private boolean endsWith(int end, String word) {
    int start = end - word.length();
    return start >= 0 && stable.indexOf(word, start) == start;
  }

  private static boolean isNamePart(char c) {
    return c == '_' || c == '$' || Character.isLetterOrDigit(c);
  }
}
