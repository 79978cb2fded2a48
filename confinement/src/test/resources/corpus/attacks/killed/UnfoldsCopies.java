// The rule: an array of a billion copies is charged before it is there.
// Expect: killed BYTES|COMPUTRONS
import java.util.Collections;
import java.util.function.Supplier;

public final class UnfoldsCopies implements Supplier<Object> {

  @Override
  public Object get() {
    return Collections.nCopies(1 << 30, "copy").toArray().length;
  }
}
