// The rule: to print a trace is to write to the host's error stream.
// Expect: refused printStackTrace
import java.util.function.Supplier;

public final class PrintsAStackTrace implements Supplier<Object> {

  @Override
  public Object get() {
    new RuntimeException("look").printStackTrace();
    return "printed";
  }
}
