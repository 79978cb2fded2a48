// The rule: assertions are off, however the JVM was started.
// Expect: result 0
import java.util.function.Supplier;

public final class Asserts implements Supplier<Object> {

  @Override
  public Object get() {
    int count = 0;
    assert ++count > 0;
    return count;
  }
}
