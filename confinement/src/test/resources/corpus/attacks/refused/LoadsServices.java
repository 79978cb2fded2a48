// The rule: services are found on the host's class path.
// Expect: refused java.util.ServiceLoader
import java.util.ServiceLoader;
import java.util.function.Supplier;

public final class LoadsServices implements Supplier<Object> {

  @Override
  public Object get() {
    return ServiceLoader.load(Runnable.class).findFirst().isPresent();
  }
}
