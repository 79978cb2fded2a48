// The rule: a field that is never touched holds nothing.
// Expect: result quiet or refused java.lang.Thread
import java.util.function.Supplier;

public final class DeclaresAFieldOfAThread implements Supplier<Object> {

  @Override
  public Object get() {
    return "quiet";
  }

  Thread thread;
}
