package vatworks.shell;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/// Measures of text on a terminal, and of how near two words are.
final class Text {

  private static final String CUT = "...";

  private Text() {}

  /// A number for a person: `1,234`.
  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /// `1,234 computrons`
  static String computrons(long number) {
    return number(number) + (number == 1 ? " computron" : " computrons");
  }

  /// How many columns a terminal needs for it: a Chinese character takes two, a combining accent none.
  static int width(String text) {
    return text.codePoints().map(Text::width).sum();
  }

  private static int width(int codePoint) {
    return codePoint < 0x7f ? 1 : Math.max(0, WCWidth.wcwidth(codePoint));
  }

  /// The text as it is, or cut and ended with `...` where the terminal has fewer columns.
  static String fit(String text, OptionalInt columns) {
    if (columns.isEmpty() || text.length() * 2 <= columns.getAsInt() || width(text) <= columns.getAsInt()) {
      return text;
    }
    int room = Math.max(0, columns.getAsInt() - CUT.length());
    int end = 0;
    while (end < text.length()) {
      int codePoint = text.codePointAt(end);
      room -= width(codePoint);
      if (room < 0) {
        break;
      }
      end += Character.charCount(codePoint);
    }
    return text.substring(0, end) + CUT;
  }

  /// The text as it is, or on several lines where the terminal has fewer columns. Each but the first begins
  /// with four blanks.
  ///
  /// @param seams where a new line may begin, as an expression that matches no characters
  static String wrap(String text, Pattern seams, OptionalInt columns) {
    if (columns.isEmpty() || width(text) <= columns.getAsInt()) {
      return text;
    }
    StringBuilder wrapped = new StringBuilder();
    String line = "";
    for (String piece : seams.split(text)) {
      if (!line.isEmpty() && width(line) + width(piece.stripTrailing()) > columns.getAsInt()) {
        wrapped.append(line.stripTrailing()).append('\n');
        line = "    " + piece.stripLeading();
      } else {
        line += piece;
      }
    }
    return wrapped.append(line).toString();
  }

  /// The text without what it ends in.
  static String without(String text, String end) {
    return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
  }

  /// The one of `known` that `word` is probably a misspelling of.
  static Optional<String> nearest(String word, Collection<String> known) {
    int tolerance = Math.max(1, word.length() / 3);
    return known.stream()
        .filter(candidate -> Math.abs(word.length() - candidate.length()) <= tolerance)
        .filter(candidate -> distance(word, candidate) <= tolerance)
        .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
  }

  /// The number of letters to insert, drop, replace or swap with a neighbour to make `a` into `b`
  /// (Damerau-Levenshtein, each place edited once).
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swapped = i > 1 && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], 1 + d[i - 2][j - 2]);
        }
      }
    }
    return d[a.length()][b.length()];
  }

  /// `alice, bob, carol`, or where there are many the first few: `a, b, c, d, e, f, g, h and 92 more`.
  static String some(List<String> names) {
    int shown = names.size() <= 9 ? names.size() : 8;
    String first = String.join(", ", names.subList(0, shown));
    return shown == names.size() ? first : first + " and " + (names.size() - shown) + " more";
  }
}
