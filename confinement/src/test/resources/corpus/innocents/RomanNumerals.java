// Roman numerals, to and fro.
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;

public final class RomanNumerals implements Supplier<Object> {

  private static final NavigableMap<Integer, String> DIGITS = new TreeMap<>();

  static {
    String[] texts = {"I", "IV", "V", "IX", "X", "XL", "L", "XC", "C", "CD", "D", "CM", "M"};
    int[] values = {1, 4, 5, 9, 10, 40, 50, 90, 100, 400, 500, 900, 1000};
    for (int i = 0; i < texts.length; i++) {
      DIGITS.put(values[i], texts[i]);
    }
  }

  private static String toRoman(int number) {
    if (number < 1 || number > 3999) {
      throw new IllegalArgumentException("Romans wrote 1 to 3999, not " + number);
    }
    StringBuilder roman = new StringBuilder();
    for (int rest = number; rest > 0;) {
      Map.Entry<Integer, String> digit = DIGITS.floorEntry(rest);
      roman.append(digit.getValue());
      rest -= digit.getKey();
    }
    return roman.toString();
  }

  private static int fromRoman(String roman) {
    int sum = 0;
    int before = Integer.MAX_VALUE;
    for (char c : roman.toUpperCase().toCharArray()) {
      int value = switch (c) {
        case 'I' -> 1;
        case 'V' -> 5;
        case 'X' -> 10;
        case 'L' -> 50;
        case 'C' -> 100;
        case 'D' -> 500;
        case 'M' -> 1000;
        default -> throw new IllegalArgumentException(c + " is no Roman digit");
      };
      sum += value > before ? value - 2 * before : value;
      before = value;
    }
    return sum;
  }

  @Override
  public Object get() {
    StringBuilder out = new StringBuilder();
    for (int number : new int[]{1, 4, 9, 14, 40, 90, 400, 1987, 2026, 3999}) {
      out.append(number).append('=').append(toRoman(number)).append(' ');
    }
    int wrong = 0;
    for (int number = 1; number <= 3999; number += 7) {
      wrong += fromRoman(toRoman(number)) == number ? 0 : 1;
    }
    for (String roman : new String[]{"mcmxc", "IVZ"}) {
      try {
        out.append(fromRoman(roman));
      } catch (IllegalArgumentException e) {
        out.append(", ").append(e.getMessage());
      }
    }
    return out.append(", ").append(wrong).append(" wrong, ").append(DIGITS.descendingMap()).toString();
  }
}
