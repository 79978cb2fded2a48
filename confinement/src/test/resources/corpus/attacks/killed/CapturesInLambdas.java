// The rule: a lambda that captures is an object.
// Expect: killed BYTES|COMPUTRONS
import java.util.function.Supplier;

public final class CapturesInLambdas implements Supplier<Object> {

  @Override
  public Object get() {
    Supplier<Object> chain = () -> "end";
    while (true) {
      Supplier<Object> next = chain;
      chain = () -> next;
    }
  }
}
