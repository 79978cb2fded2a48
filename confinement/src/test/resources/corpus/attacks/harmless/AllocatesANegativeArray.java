// The rule: an array of negative length is refused by the JVM, not paid back.
// Expect: throws java.lang.NegativeArraySizeException
import java.util.function.Supplier;

public final class AllocatesANegativeArray implements Supplier<Object> {

  @Override
  public Object get() {
    int length = -1_000_000_000;
    return new long[length].length;
  }
}
