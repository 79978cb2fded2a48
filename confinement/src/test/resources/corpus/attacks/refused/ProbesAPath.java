// The rule: even to ask whether a file is there is to see the host.
// Expect: refused java.io
import java.io.File;
import java.util.function.Supplier;

public final class ProbesAPath implements Supplier<Object> {

  @Override
  public Object get() {
    return new File("/etc/shadow").exists();
  }
}
