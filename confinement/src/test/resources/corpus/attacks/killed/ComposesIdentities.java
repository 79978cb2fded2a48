// The rule: a chain that is all the JDK's own functions is a deep call too.
// Expect: killed STACK|COMPUTRONS|BYTES or refused java.util.function.Function
import java.util.function.Function;
import java.util.function.Supplier;

public final class ComposesIdentities implements Supplier<Object> {

  @Override
  public Object get() {
    Function<Integer, Integer> chain = Function.identity();
    for (int i = 0; i < 100_000; i++) {
      chain = chain.compose(Function.identity());
    }
    return chain.apply(0);
  }
}
