// The rule: a throws clause names, and does nothing.
// Expect: result quiet or refused java.io.IOException
import java.util.function.Supplier;

public final class DeclaresWhatItThrows implements Supplier<Object> {

  @Override
  public Object get() {
    return "quiet";
  }

  void unused() throws java.io.IOException {}
}
