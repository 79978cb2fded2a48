package vatworks.kernel;

import java.util.List;
import java.util.Locale;

/// Lists and numbers in sentences.
public final class Words {

  private static final int MOST = 20;
  private static final List<String> UNITS = List.of("bytes", "KiB", "MiB", "GiB");

  private Words() {}

  /// A number for a person: `1,234`.
  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /// A number of bytes for a person, in the largest unit that it is a whole number of: `64 MiB`.
  public static String bytes(long bytes) {
    long number = bytes;
    int unit = 0;
    while (unit < UNITS.size() - 1 && number != 0 && number % 1_024 == 0) {
      number /= 1_024;
      unit++;
    }
    return number(number) + " " + UNITS.get(unit);
  }

  /// The words with commas between: `left, right`; what is over 20 is only counted.
  public static String list(List<String> words) {
    return words.size() <= MOST
        ? String.join(", ", words)
        : String.join(", ", words.subList(0, MOST)) + " and " + (words.size() - MOST) + " more";
  }
}
