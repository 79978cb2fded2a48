// The rule: a function that is chained to itself is two to the power of its depth.
// Expect: killed COMPUTRONS|STACK|BYTES or refused andThen
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

public final class DoublesFunctions implements Supplier<Object> {

  @Override
  public Object get() {
    Function<Integer, Integer> twice = Function.identity();
    for (int i = 0; i < 60; i++) {
      twice = twice.andThen(twice);
    }
    return twice.apply(1);
  }
}
