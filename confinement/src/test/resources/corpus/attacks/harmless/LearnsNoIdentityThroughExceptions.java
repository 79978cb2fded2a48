// The rule: an exception's hash is the same in every run.
// Expect: stable
import java.util.function.Supplier;

public final class LearnsNoIdentityThroughExceptions implements Supplier<Object> {

  @Override
  public Object get() {
    Throwable thrown = new IllegalStateException("text");
    return thrown.hashCode() + " " + thrown;
  }
}
