package vatworks.java.lang;

import java.util.Iterator;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import vatworks.meter.Meter;

/// Methods of `String` that are given what a vat may have written itself, or that would ask for the host's
/// locale.
public final class Strings {

  private static final int COPY = 8;
  private static final int SEARCH = 4;
  private static final int HEADER = 24;
  private static final int PIECE = 64;
  private static final char SIGMA = '\u03a3';
  private static final char SMALL_SIGMA = '\u03c3';
  private static final char FINAL_SIGMA = '\u03c2';
  private static final String SIGNS = "\\[](){}.*+?^$|";
  private static final String WITHIN_WORDS = "'.";

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
    String between = valueOf(Objects.requireNonNull(delimiter));
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        StringBuilders.append(joined, (Object) between);
      }
      StringBuilders.append(joined, (Object) parts[i]);
    }
    return built(joined);
  }

  /// See [String#join(CharSequence, Iterable)].
  public static String join(CharSequence delimiter, Iterable<?> parts) {
    String between = valueOf(Objects.requireNonNull(delimiter));
    StringBuilder joined = new StringBuilder();
    Iterator<?> each = parts.iterator();
    boolean isFirst = true;
    while (each.hasNext()) {
      if (!isFirst) {
        StringBuilders.append(joined, (Object) between);
      }
      isFirst = false;
      StringBuilders.append(joined, each.next());
    }
    return built(joined);
  }

  /// See [String#split(String)]: what parts the pieces is plain text, or has its signs escaped.
  public static String[] split(String self, String regex) {
    return split(self, regex, 0);
  }

  /// See [String#split(String, int)], likewise.
  public static String[] split(String self, String regex, int limit) {
    String plain = plain(regex);
    Meter.chargeLong(100 + 2L * self.length() + (long) self.length() * plain.length() / SEARCH);
    long pieces = 1;
    if (plain.isEmpty()) {
      pieces += self.length();
    } else {
      for (int i = self.indexOf(plain); i >= 0; i = self.indexOf(plain, i + plain.length())) {
        pieces++;
      }
    }
    Meter.chargeLong(pieces * 20);
    // A list grows on the way, and each piece is a copy.
    Meter.allocate(HEADER + pieces * (HEADER * 3 + HEADER) + 2L * self.length());
    return self.split(regex, limit);
  }

  // What a regular expression stands for, if that is one text.
  private static String plain(String regex) {
    Meter.chargeLong(4 + 4L * regex.length());
    StringBuilder plain = new StringBuilder(regex.length());
    for (int i = 0; i < regex.length(); i++) {
      char sign = regex.charAt(i);
      boolean isEscaped = sign == '\\' && i + 1 < regex.length() && isPlainWhenEscaped(regex.charAt(i + 1));
      if (isEscaped) {
        i++;
      } else if (SIGNS.indexOf(sign) >= 0) {
        throw new UnsupportedOperationException(
            "a vat has no regular expressions: it can split at plain text, and at signs after a \\");
      }
      plain.append(regex.charAt(i));
    }
    return plain.toString();
  }

  private static boolean isPlainWhenEscaped(char sign) {
    return sign < 128 && !Character.isLetterOrDigit(sign);
  }

  private static String built(StringBuilder joined) {
    Meter.chargeLong(joined.length() / COPY);
    Meter.allocate(HEADER + 2L * joined.length());
    return joined.toString();
  }

  /// See [String#toLowerCase()], in the root locale.
  public static String toLowerCase(String self) {
    copied(self);
    if (self.indexOf(SIGMA) < 0) {
      return inPieces(self, text -> text.toLowerCase(Locale.ROOT));
    }
    return withSigmas(self);
  }

  /// See [String#toUpperCase()], in the root locale.
  public static String toUpperCase(String self) {
    copied(self);
    return inPieces(self, text -> text.toUpperCase(Locale.ROOT));
  }

  // A letter becomes three at most.
  private static void copied(String text) {
    Meter.chargeLong(8 + 12L * text.length());
    Meter.allocate(2 * HEADER + 24L * text.length());
  }

  // For each letter that becomes several, the JDK copies the rest of the text: that would be the square of
  // its length. What a letter becomes does not depend on those beside it, but for the sigma.
  private static String inPieces(String text, UnaryOperator<String> change) {
    if (text.length() <= PIECE) {
      return change.apply(text);
    }
    StringBuilder changed = new StringBuilder(text.length());
    for (int start = 0; start < text.length();) {
      int end = Math.min(text.length(), start + PIECE);
      if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
        end++;
      }
      changed.append(change.apply(text.substring(start, end)));
      start = end;
    }
    return changed.toString();
  }

  // A capital sigma at the end of a word becomes another letter than elsewhere. To find out, the JDK looks
  // through the whole text, for each.
  private static String withSigmas(String text) {
    StringBuilder changed = new StringBuilder(text.length());
    boolean isInWord = false;
    int start = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int letter = text.codePointAt(i);
      if (letter == SIGMA) {
        changed.append(inPieces(text.substring(start, i), piece -> piece.toLowerCase(Locale.ROOT)));
        start = i + 1;
        changed.append(isInWord && !isLetterNext(text, start) ? FINAL_SIGMA : SMALL_SIGMA);
      }
      isInWord = isCased(letter) || isInWord && isIgnored(letter);
    }
    return changed.append(inPieces(text.substring(start), piece -> piece.toLowerCase(Locale.ROOT)))
        .toString();
  }

  private static boolean isLetterNext(String text, int start) {
    int next = start;
    while (next < text.length() && isIgnored(text.codePointAt(next))) {
      next += Character.charCount(text.codePointAt(next));
    }
    return next < text.length() && isCased(text.codePointAt(next));
  }

  private static boolean isCased(int letter) {
    return Character.isLowerCase(letter) || Character.isUpperCase(letter) || Character.isTitleCase(letter);
  }

  // What may be within a word beside its letters.
  private static boolean isIgnored(int letter) {
    return switch (Character.getType(letter)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
      default -> WITHIN_WORDS.indexOf(letter) >= 0;
    };
  }

  /// See [CharSequence#compare(CharSequence, CharSequence)].
  public static int compare(CharSequence one, CharSequence other) {
    String left = one.toString();
    String right = other.toString();
    Meter.chargeLong(4 + Math.min(left.length(), right.length()) / COPY);
    return left.compareTo(right);
  }
}
