// The rule: a million functions in a chain are a deep call.
// Expect: killed STACK|COMPUTRONS|BYTES or refused andThen
import java.util.function.Function;
import java.util.function.Supplier;

public final class ChainsFunctions implements Supplier<Object> {

  @Override
  public Object get() {
    Function<Integer, Integer> chain = n -> n + 1;
    Function<Integer, Integer> step = n -> n + 1;
    for (int i = 0; i < 100_000; i++) {
      chain = chain.andThen(step);
    }
    return chain.apply(0);
  }
}
