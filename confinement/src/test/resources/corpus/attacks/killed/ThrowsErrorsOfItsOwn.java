// The rule: errors that a vat makes do not pass for what ends a turn.
// Expect: killed COMPUTRONS|BYTES|STACK or refused java.lang.StackOverflowError
import java.util.function.Supplier;

public final class ThrowsErrorsOfItsOwn implements Supplier<Object> {

  @Override
  public Object get() {
    int caught = 0;
    while (true) {
      try {
        throw new StackOverflowError();
      } catch (StackOverflowError e) {
        caught++;
      }
    }
  }
}
