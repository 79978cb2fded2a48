// The rule: the JVM's beans are the host's.
// Expect: refused java.lang.management
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

public final class ManagesTheJvm implements Supplier<Object> {

  @Override
  public Object get() {
    return ManagementFactory.getRuntimeMXBean().getVmName();
  }
}
