// The rule: the machine's time zone is not the vat's to know.
// Expect: refused java.time.ZoneId
import java.time.ZoneId;
import java.util.function.Supplier;

public final class ReadsTheDefaultZone implements Supplier<Object> {

  @Override
  public Object get() {
    return ZoneId.systemDefault().getId();
  }
}
