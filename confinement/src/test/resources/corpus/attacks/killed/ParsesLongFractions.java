// The rule: a fraction costs as much to read as its text is long.
// Expect: killed COMPUTRONS or refused java.lang.Double.parseDouble
import java.util.function.Supplier;

public final class ParsesLongFractions implements Supplier<Object> {

  @Override
  public Object get() {
    String digits = "0." + "1234567890".repeat(100_000) + "e-300";
    double sum = 0;
    for (int i = 0; i < 1_000_000; i++) {
      sum += Double.parseDouble(digits);
    }
    return sum;
  }
}
