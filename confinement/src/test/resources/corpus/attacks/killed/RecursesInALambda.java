// The rule: a lambda that calls itself is a recursion.
// Expect: killed STACK
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

public final class RecursesInALambda implements Supplier<Object> {

  @Override
  public Object get() {
    self = n -> self.apply(n + 1) + 1;
    return self.apply(0);
  }

  private UnaryOperator<Integer> self;
}
