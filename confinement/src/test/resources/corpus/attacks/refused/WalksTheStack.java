// The rule: who called a vat is not its business.
// Expect: refused java.lang.StackWalker
import java.util.function.Supplier;

public final class WalksTheStack implements Supplier<Object> {

  @Override
  public Object get() {
    return StackWalker.getInstance().walk(frames -> frames.count());
  }
}
