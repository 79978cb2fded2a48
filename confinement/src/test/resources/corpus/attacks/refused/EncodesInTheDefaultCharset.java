// The rule: bytes of a text are in a charset that is named.
// Expect: refused java.lang.String.getBytes
import java.util.function.Supplier;

public final class EncodesInTheDefaultCharset implements Supplier<Object> {

  @Override
  public Object get() {
    return "\u00fc".getBytes().length;
  }
}
