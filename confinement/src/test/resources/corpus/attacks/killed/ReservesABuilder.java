// The rule: a builder's capacity is charged.
// Expect: killed BYTES|COMPUTRONS or refused java.lang.StringBuilder
import java.util.function.Supplier;

public final class ReservesABuilder implements Supplier<Object> {

  @Override
  public Object get() {
    return new StringBuilder(Integer.MAX_VALUE - 8).length();
  }
}
