// The rule: the machine's encoding is not the vat's to know.
// Expect: refused java.nio.charset.Charset
import java.nio.charset.Charset;
import java.util.function.Supplier;

public final class AsksForTheCharset implements Supplier<Object> {

  @Override
  public Object get() {
    return Charset.defaultCharset().name();
  }
}
