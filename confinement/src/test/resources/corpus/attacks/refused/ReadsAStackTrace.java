// The rule: a stack trace shows the host's frames.
// Expect: refused getStackTrace
import java.util.function.Supplier;

public final class ReadsAStackTrace implements Supplier<Object> {

  @Override
  public Object get() {
    return new RuntimeException().getStackTrace().length;
  }
}
