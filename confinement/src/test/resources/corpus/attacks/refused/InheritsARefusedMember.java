// The rule: a refused member is refused through a class of the vat's own.
// Expect: refused suppressedExceptions or refused getStackTrace
import java.util.function.Supplier;

public final class InheritsARefusedMember implements Supplier<Object> {

  @Override
  public Object get() {
    return new Mine("x").frames();
  }

  static class Mine extends IllegalStateException {
    Mine(String message) {
      super(message);
    }

    int frames() {
      return getStackTrace().length;
    }
  }
}
