// The rule: compareTo of two scales makes digits first.
// Expect: killed COMPUTRONS|BYTES or result 1
import java.math.BigDecimal;
import java.util.function.Supplier;

public final class ComparesNumbersFarApart implements Supplier<Object> {

  @Override
  public Object get() {
    BigDecimal large = new BigDecimal("1E+100000000");
    BigDecimal other = large.setScale(-99_999_000).add(new BigDecimal("1E+99999000"));
    int sum = 0;
    for (int i = 0; i < 1_000; i++) {
      sum = other.compareTo(large);
    }
    return sum;
  }
}
