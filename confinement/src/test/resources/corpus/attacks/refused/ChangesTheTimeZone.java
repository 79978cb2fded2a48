// The rule: a vat cannot change what time the host thinks it is.
// Expect: refused java.util.TimeZone
import java.util.TimeZone;
import java.util.function.Supplier;

public final class ChangesTheTimeZone implements Supplier<Object> {

  @Override
  public Object get() {
    TimeZone.setDefault(null);
    return "changed";
  }
}
