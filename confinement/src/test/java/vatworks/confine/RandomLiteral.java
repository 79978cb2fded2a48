package vatworks.confine;

import java.util.List;
import java.util.random.RandomGenerator;

/// What stands for itself in a random program: such values that something may happen.
final class RandomLiteral {

  private static final List<String> NUMBERS = List.of(
      "0", "1", "2", "3", "7", "10", "31", "100", "127", "128", "255", "1000", "32767", "65535", "65536",
      "0x55555555", "Integer.MAX_VALUE", "Integer.MIN_VALUE", "(-1)", "(-2)", "(-128)", "(-32769)");
  private static final List<String> LONGS = List.of(
      "0L", "1L", "-1L", "63L", "1L << 40", "Long.MAX_VALUE", "Long.MIN_VALUE", "0x123456789ABCDEFL");
  private static final List<String> DECIMALS = List.of(
      "0.0", "-0.0", "1.0", "0.1", "-2.5", "1e10", "1e300", "3.999", "Double.MIN_VALUE", "Double.NaN",
      "Double.POSITIVE_INFINITY", "Double.MAX_VALUE");
  private static final List<String> QUOTED = List.of(
      "\"\"", "\"a\"", "\"b\"", "\"Aa\"", "\"BB\"", "\"abc\"", "\"Hello, world\"", "\"12\"", "\"-7\"",
      "\" x \"", "\"RED\"", "\"\\u00e9\\n\"", "\"\\ud83d\\ude00\"", "\"0\"");
  private static final List<String> LETTERS = List.of(
      "'a'", "'b'", "'Z'", "'0'", "'\\uffff'", "' '", "'\\u00e9'");
  private static final List<String> BLOCKS = List.of("a\n b\\s\n", "  x \\\ny", "\\tq\n\n");
  private static final String QUOTES = "\"\"\"";

  private RandomLiteral() {}

  /// @throws IllegalArgumentException if that is no word of the grammar for one
  static String of(String word, RandomGenerator random) {
    return switch (word) {
      case "number" -> random.nextInt(3) > 0 ? oneOf(NUMBERS, random) : "(" + random.nextInt() + ")";
      case "longnumber" -> "(" + oneOf(LONGS, random) + ")";
      case "decimal" -> "(" + oneOf(DECIMALS, random) + ")";
      case "decimalf" -> "((float) " + oneOf(DECIMALS, random) + ")";
      case "letter" -> oneOf(LETTERS, random);
      case "quoted" -> oneOf(QUOTED, random);
      case "textblock" -> QUOTES + "\n" + oneOf(BLOCKS, random) + QUOTES;
      case "small" -> Integer.toString(random.nextInt(4));
      case "trips" -> Integer.toString(1 + random.nextInt(4));
      default -> throw new IllegalArgumentException("a template has no " + word);
    };
  }

  private static String oneOf(List<String> choices, RandomGenerator random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
