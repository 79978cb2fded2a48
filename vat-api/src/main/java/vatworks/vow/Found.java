package vatworks.vow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vatworks.vat.Smallcaps;

/// Looks at what has come, whatever it is, and says what it is.
final class Found {

  private Found() {}

  static Mismatch mismatch(Object tree, DeclaredType expected) {
    return new Mismatch("is " + described(tree) + ": expected " + expected);
  }

  static Mismatch cannotPass(Object tree, DeclaredType declared) {
    return new Mismatch(
        "is " + described(tree) + ", but is declared as " + declared
            + ", and no value passes as that: expected another type");
  }

  /// Whether an object's keys say that it is a tagged value or an error, rather than a map.
  static boolean isMarked(Map<?, ?> map) {
    return map.containsKey(Smallcaps.TAG) || map.containsKey(Smallcaps.ERROR);
  }

  /// The error, if it is one. What others put beside its name and its message is let go.
  static Optional<Problem> problem(Object tree) {
    if (!(tree instanceof Map<?, ?> map)
        || !(map.get(Smallcaps.ERROR) instanceof String message)
        || !Smallcaps.isString(message)) {
      return Optional.empty();
    }
    String type = map.get(Smallcaps.NAME) instanceof String name && Smallcaps.isString(name)
        ? Smallcaps.unescaped(name)
        : "Error";
    return Optional.of(new Problem(type, Smallcaps.unescaped(message)));
  }

  /// The number that these characters are, or -1 if they are none from 0 to 999,999,999, or not the only way
  /// of writing it.
  static int index(String text, int from, int to) {
    boolean leadingZero = to - from > 1 && text.charAt(from) == '0';
    if (to <= from || to - from > 9 || leadingZero) {
      return -1;
    }
    int index = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      index = 10 * index + c - '0';
    }
    return index;
  }

  /// What it is, to go on with in a sentence: `the string "ann"`.
  static String described(Object tree) {
    if (tree == null) {
      return "null";
    }
    if (tree instanceof String written) {
      return string(written);
    }
    if (tree instanceof List<?>) {
      return "a list";
    }
    if (tree instanceof Map<?, ?> map) {
      return map(map);
    }
    return Mismatch.shown(tree.toString());
  }

  private static String string(String written) {
    if (Smallcaps.isString(written)) {
      return "the string \"" + Mismatch.shown(Smallcaps.unescaped(written)) + "\"";
    }
    if (Smallcaps.isBigInteger(written)) {
      return Mismatch.shown(written.charAt(0) == '+' ? written.substring(1) : written);
    }
    return switch (written.charAt(0)) {
      case '$' -> "the object \"" + Mismatch.shown(written) + "\"";
      case '&' -> "the vow \"" + Mismatch.shown(written) + "\"";
      default -> Mismatch.shown(written);
    };
  }

  private static String map(Map<?, ?> map) {
    if (map.containsKey(Smallcaps.ERROR)) {
      return "an error";
    }
    if (map.containsKey(Smallcaps.TAG)) {
      return map.get(Smallcaps.TAG) instanceof String tag && Smallcaps.isString(tag)
          ? "a value with the tag \"" + Mismatch.shown(Smallcaps.unescaped(tag)) + "\""
          : "a value with a tag that is no string";
    }
    return "a map";
  }
}
