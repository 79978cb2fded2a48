package vatworks.java.lang;

import java.util.Iterator;
import java.util.Locale;
import java.util.function.IntPredicate;
import vatworks.meter.Meter;

/// Methods of `String` that are given what a vat may have written itself, or that would ask for the host's
/// locale.
public final class Strings {

  private static final int COPY = 8;
  private static final int SEARCH = 32;
  private static final int HEADER = 24;

  private Strings() {}

  /// See [String#valueOf(Object)].
  public static String valueOf(Object value) {
    return value == null ? "null" : ObjectCalls.toString(value);
  }

  /// See [String#contains(CharSequence)].
  public static boolean contains(String self, CharSequence part) {
    String sought = part.toString();
    Meter.chargeLong(4 + self.length() / 2 + (long) self.length() * sought.length() / SEARCH);
    return self.contains(sought);
  }

  /// See [String#replace(CharSequence, CharSequence)].
  public static String replace(String self, CharSequence part, CharSequence by) {
    String sought = part.toString();
    String given = by.toString();
    Meter.chargeLong(8 + self.length() + (long) self.length() * sought.length() / SEARCH);
    // At most as often as there is room for it, and for the empty text at every place.
    long times = self.length() / Math.max(1, sought.length()) + 1L;
    long most = self.length() + times * given.length();
    Meter.chargeLong(most / COPY);
    Meter.allocate(HEADER + 2 * most);
    return self.replace(sought, given);
  }

  /// See [String#join(CharSequence, CharSequence...)].
  public static String join(CharSequence delimiter, CharSequence[] parts) {
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        StringBuilders.append(joined, (Object) delimiter);
      }
      StringBuilders.append(joined, (Object) parts[i]);
    }
    return built(joined);
  }

  /// See [String#join(CharSequence, Iterable)].
  public static String join(CharSequence delimiter, Iterable<?> parts) {
    StringBuilder joined = new StringBuilder();
    Iterator<?> each = parts.iterator();
    boolean isFirst = true;
    while (each.hasNext()) {
      if (!isFirst) {
        StringBuilders.append(joined, (Object) delimiter);
      }
      isFirst = false;
      StringBuilders.append(joined, each.next());
    }
    return built(joined);
  }

  private static String built(StringBuilder joined) {
    Meter.chargeLong(joined.length() / COPY);
    Meter.allocate(HEADER + 2L * joined.length());
    return joined.toString();
  }

  /// See [String#toLowerCase()], in the root locale.
  public static String toLowerCase(String self) {
    copied(self, count(self, Strings::isSlowToLower));
    return self.toLowerCase(Locale.ROOT);
  }

  /// See [String#toUpperCase()], in the root locale.
  public static String toUpperCase(String self) {
    copied(self, count(self, Strings::isSlowToUpper));
    return self.toUpperCase(Locale.ROOT);
  }

  // A letter becomes three at most. For each that becomes more than one, or is another one at the end of a
  // word, the JDK may go through all of the text.
  private static void copied(String text, long slow) {
    Meter.chargeLong(4 + 4L * text.length() + slow * text.length());
    Meter.allocate(HEADER + 6L * text.length());
  }

  private static long count(String text, IntPredicate isSlow) {
    Meter.chargeLong(text.length());
    long count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += isSlow.test(text.charAt(i)) ? 1 : 0;
    }
    return count;
  }

  // A capital I with a dot, and a capital sigma.
  private static boolean isSlowToLower(int c) {
    return c == 0x130 || c == 0x3A3;
  }

  // What Unicode's table of special casing has: sharp s and its like, Greek with its accents, ligatures.
  private static boolean isSlowToUpper(int c) {
    return c == 0xDF || c == 0x149 || c == 0x1F0 || c == 0x390 || c == 0x3B0 || c == 0x587
        || c >= 0x1E96 && c <= 0x1FFF || c >= 0xFB00 && c <= 0xFB17;
  }

  /// See [CharSequence#compare(CharSequence, CharSequence)].
  public static int compare(CharSequence one, CharSequence other) {
    String left = one.toString();
    String right = other.toString();
    Meter.chargeLong(4 + Math.min(left.length(), right.length()) / COPY);
    return left.compareTo(right);
  }
}
