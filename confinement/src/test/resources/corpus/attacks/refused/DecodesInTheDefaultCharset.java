// The rule: a text is made of bytes in a charset that is named.
// Expect: refused java.lang.String
import java.util.function.Supplier;

public final class DecodesInTheDefaultCharset implements Supplier<Object> {

  @Override
  public Object get() {
    return new String(new byte[]{(byte) 0xfc});
  }
}
