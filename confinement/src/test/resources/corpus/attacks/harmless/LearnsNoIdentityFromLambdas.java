// The rule: the text of a lambda is the same in every run.
// Expect: stable
import java.util.function.Supplier;

public final class LearnsNoIdentityFromLambdas implements Supplier<Object> {

  @Override
  public Object get() {
    Supplier<String> lambda = () -> "text";
    return lambda.toString() + lambda.hashCode();
  }
}
