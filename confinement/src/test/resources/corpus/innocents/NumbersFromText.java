// Numbers read from texts that people typed, and what is said when they are none.
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

public final class NumbersFromText implements Supplier<Object> {

  sealed interface Parsed<T> {
    record Value<T>(T value) implements Parsed<T> {}

    record Mistake<T>(int position, String expected) implements Parsed<T> {}
  }

  private static Parsed<Integer> parse(String text) {
    int sign = 1;
    int i = 0;
    if (i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
      sign = text.charAt(i++) == '-' ? -1 : 1;
    }
    if (i == text.length()) {
      return new Parsed.Mistake<>(i, "a digit");
    }
    int value = 0;
    for (; i < text.length(); i++) {
      int digit = Character.digit(text.charAt(i), 10);
      if (digit < 0) {
        return new Parsed.Mistake<>(i, "a digit");
      }
      if (value > (Integer.MAX_VALUE - digit) / 10) {
        return new Parsed.Mistake<>(i, "a smaller number");
      }
      value = value * 10 + digit;
    }
    return new Parsed.Value<>(sign * value);
  }

  private static <T> String attempt(Function<String, T> parser, String text) {
    try {
      return String.valueOf(parser.apply(text));
    } catch (NumberFormatException e) {
      return e.getMessage();
    }
  }

  private static String bytes(String hex) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i + 1 < hex.length(); i += 2) {
      out.append((byte) Integer.parseInt(hex.substring(i, i + 2), 16)).append(',');
    }
    return out.toString();
  }

  @Override
  public Object get() {
    List<String> out = new ArrayList<>();
    for (String text : new String[]{"42", "-7", "+0", "", "-", "12x", "2147483647", "2147483648"}) {
      out.add(switch (parse(text)) {
        case Parsed.Value<Integer>(Integer value) -> value.toString();
        case Parsed.Mistake<Integer>(int position, String expected) -> position + ": " + expected;
      });
    }
    for (String text : new String[]{"42", "-2147483649", "", " 1", "1_000", "0x10"}) {
      out.add(attempt(Integer::valueOf, text));
    }
    out.add(attempt(Long::parseLong, "9223372036854775808"));
    out.add(attempt(Double::valueOf, "1e3"));
    out.add(attempt(Double::valueOf, "-Infinity"));
    out.add(attempt(Byte::parseByte, "127"));
    out.add(attempt(Short::valueOf, "-32768"));
    out.add(attempt(Boolean::parseBoolean, "TRUE"));
    out.add(attempt(text -> Integer.parseInt(text, 2), "1011"));
    out.add(attempt(text -> new BigInteger(text).add(BigInteger.ONE), "-1"));
    out.add(attempt(text -> new BigDecimal(text).scale(), "1.500"));
    return String.join(" | ", out) + bytes("00ff7f80") + Integer.toString(-255, 16)
        + Integer.toOctalString(64)
        + Long.toString(Long.MIN_VALUE, 36) + Integer.valueOf(77).equals(77) + Integer.valueOf(5).compareTo(6)
        + Double.toString(1.0 / 3) + Float.toString(1e10f) + Integer.signum(-9) + Character.valueOf('x');
  }
}
