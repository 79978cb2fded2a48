package vatworks.vow;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// The names of the interfaces that whoever sends a reference says it has.
final class Alleged {

  /// How many names one reference can say.
  static final int MAX_NAMES = 16;

  /// How many characters they can have together, with the `&` between them.
  static final int MAX_CHARS = 1_000;

  private Alleged() {}

  /// The names in `bank.Account&Auditable`, sorted, each once.
  ///
  /// What is over a limit says nothing, nor does what is no name of a Java class: others write there what
  /// they like, and a reference is good without it.
  static List<String> names(String text) {
    if (text.indexOf('&') < 0) { // As mostly.
      return text.length() <= MAX_CHARS && isJavaName(text) ? List.of(text) : List.of();
    }
    TreeSet<String> names = new TreeSet<>();
    int start = 0;
    while (start < text.length() && names.size() < MAX_NAMES) {
      int found = text.indexOf('&', start);
      int end = found < 0 ? text.length() : found;
      if (end > MAX_CHARS) {
        break;
      }
      String name = text.substring(start, end);
      if (isJavaName(name)) {
        names.add(name);
      }
      start = end + 1;
    }
    return List.copyOf(names);
  }

  /// As many of these as there is room for.
  static List<String> limited(List<String> names) {
    List<String> limited = new ArrayList<>();
    int chars = 0;
    for (String name : names) {
      chars += name.length() + 1;
      if (limited.size() < MAX_NAMES && chars <= MAX_CHARS) {
        limited.add(name);
      }
    }
    return limited;
  }

  private static boolean isJavaName(String name) {
    boolean isStart = true;
    for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
      int c = name.codePointAt(i);
      boolean fits = isStart
          ? Character.isJavaIdentifierStart(c)
          : Character.isJavaIdentifierPart(c) || c == '.';
      if (!fits || Character.isIdentifierIgnorable(c)) {
        return false;
      }
      isStart = c == '.';
    }
    return !isStart;
  }
}
