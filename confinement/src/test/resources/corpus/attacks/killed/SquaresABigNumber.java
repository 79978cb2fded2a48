// The rule: products are charged by their factors.
// Expect: killed COMPUTRONS|BYTES
import java.math.BigInteger;
import java.util.function.Supplier;

public final class SquaresABigNumber implements Supplier<Object> {

  @Override
  public Object get() {
    BigInteger number = BigInteger.valueOf(3);
    while (true) {
      number = number.multiply(number);
    }
  }
}
