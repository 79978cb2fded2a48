// The rule: a field is read by its type as well as its name.
// Expect: refused java.io.PrintStream
import java.util.function.Supplier;

public final class ReadsAFieldOfWhatItMayNotName implements Supplier<Object> {

  @Override
  public Object get() {
    return shared == null;
  }

  static java.io.PrintStream shared;
}
