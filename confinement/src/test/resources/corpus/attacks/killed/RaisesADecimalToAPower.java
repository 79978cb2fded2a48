// The rule: pow of a decimal is charged by what comes out.
// Expect: killed COMPUTRONS|BYTES or refused java.math.BigDecimal.pow
import java.math.BigDecimal;
import java.util.function.Supplier;

public final class RaisesADecimalToAPower implements Supplier<Object> {

  @Override
  public Object get() {
    return new BigDecimal("1.23456789").pow(99_999_999).precision();
  }
}
