// The rule: the process is the host's.
// Expect: refused java.lang.ProcessHandle
import java.util.function.Supplier;

public final class NamesItsProcess implements Supplier<Object> {

  @Override
  public Object get() {
    return ProcessHandle.current().pid();
  }
}
