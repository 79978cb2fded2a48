package vatworks.vat;

/// What the smallcaps encoding of Endo's marshal makes of strings: how a JSON string says what JSON cannot.
/// Pure functions, for vats that write bodies and for the host alike.
///
/// A string whose first character is one of `!` to `-` means something else than itself:
///
/// | written | means |
/// | --- | --- |
/// | `"$0"`, `"$0.bank.Account"` | the object in that slot, and what the sender says it is |
/// | `"&0"` | the promise in that slot |
/// | `"+12"`, `"-12"` | an integer that a double may not hold exactly |
/// | `"#NaN"`, `"#Infinity"`, `"#-Infinity"` | the doubles that JSON lacks |
/// | `"#undefined"` | nothing, where there may be something |
/// | `"!$0"` | the string `$0`: every other string that begins in this way has a `!` put before it |
///
/// It goes for the keys of objects as well, where `"#tag"` marks a tagged value and `"#error"` an error.
public final class Smallcaps {

  /// The largest integer that is written as a JSON number, 2^53 - 1: a double holds every one up to here.
  public static final long MAX_INTEGER = (1L << 53) - 1;

  /// Not a number.
  public static final String NAN = "#NaN";
  /// Larger than every number.
  public static final String INFINITY = "#Infinity";
  /// Smaller than every number.
  public static final String MINUS_INFINITY = "#-Infinity";
  /// Nothing.
  public static final String UNDEFINED = "#undefined";
  /// The key of a tagged value's tag; its other key is [#PAYLOAD].
  public static final String TAG = "#tag";
  /// The key of what a tag is put on.
  public static final String PAYLOAD = "payload";
  /// The key of an error's message; its [#NAME] is beside it.
  public static final String ERROR = "#error";
  /// The key of an error's name.
  public static final String NAME = "name";

  private Smallcaps() {}

  /// How a string is written: with a `!` before it if it would mean something else.
  public static String escaped(String text) {
    return isSpecial(text) ? "!" + text : text;
  }

  /// Whether what is written means a string.
  public static boolean isString(String written) {
    return !isSpecial(written) || written.charAt(0) == '!';
  }

  /// The string that is meant.
  ///
  /// @param written what [#isString] answers true for
  public static String unescaped(String written) {
    return isSpecial(written) ? written.substring(1) : written;
  }

  /// How an integer is written: itself, or a String of it from where doubles have gaps.
  public static Object integer(long value) {
    boolean plain = value >= -MAX_INTEGER && value <= MAX_INTEGER;
    return plain ? (Object) value : bigInteger(Long.toString(value));
  }

  /// How an integer of any size is written.
  ///
  /// @param digits a `-` perhaps, then digits without a leading zero
  public static String bigInteger(String digits) {
    return digits.charAt(0) == '-' ? digits : "+" + digits;
  }

  /// Whether what is written means an integer: a sign and digits without a leading zero.
  public static boolean isBigInteger(String written) {
    if (written.length() < 2 || written.charAt(0) != '+' && written.charAt(0) != '-') {
      return false;
    }
    if (written.charAt(1) == '0') {
      return written.equals("+0");
    }
    for (int i = 1; i < written.length(); i++) {
      if (written.charAt(i) < '0' || written.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /// How a double is written: itself, or the name of what JSON lacks.
  ///
  /// -0.0 stays what it is, for JSON has it; JavaScript's own marshal writes it as 0.
  public static Object number(double value) {
    if (Double.isNaN(value)) {
      return NAN;
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? INFINITY : MINUS_INFINITY;
    }
    return value;
  }

  private static boolean isSpecial(String text) {
    return !text.isEmpty() && text.charAt(0) >= '!' && text.charAt(0) <= '-';
  }
}
