// The rule: to ask whether something is what is refused is to name it.
// Expect: refused java.lang.ClassLoader
import java.util.function.Supplier;

public final class TestsForALoader implements Supplier<Object> {

  @Override
  public Object get() {
    Object unknown = "text";
    return unknown instanceof ClassLoader;
  }
}
