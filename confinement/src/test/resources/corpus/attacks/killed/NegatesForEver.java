// The rule: negations of negations are a deep call.
// Expect: killed STACK|COMPUTRONS|BYTES or refused java.util.function.Predicate
import java.util.function.Predicate;
import java.util.function.Supplier;

public final class NegatesForEver implements Supplier<Object> {

  @Override
  public Object get() {
    Predicate<String> answer = String::isEmpty;
    for (int i = 0; i < 100_000; i++) {
      answer = answer.negate();
    }
    return answer.test("");
  }
}
