// The rule: a cleaner runs on the host's thread.
// Expect: refused java.lang.ref
import java.lang.ref.Cleaner;
import java.util.function.Supplier;

public final class RegistersACleaner implements Supplier<Object> {

  @Override
  public Object get() {
    Cleaner.create().register(new Object(), () -> {
    });
    return "registered";
  }
}
