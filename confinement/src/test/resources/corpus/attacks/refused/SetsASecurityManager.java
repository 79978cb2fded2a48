// The rule: nobody guards the host but the host.
// Expect: refused java.lang.System.getSecurityManager
import java.util.function.Supplier;

public final class SetsASecurityManager implements Supplier<Object> {

  @Override
  public Object get() {
    return guarded();
  }

  @SuppressWarnings("removal")
  private static Object guarded() {
    return System.getSecurityManager() == null;
  }
}
