// The rule: a class that fails to be made ready ends the turn.
// Expect: throws java.lang.ExceptionInInitializerError or throws java.lang.IllegalStateException
import java.util.function.Supplier;

public final class FailsInAStaticInitialiser implements Supplier<Object> {

  @Override
  public Object get() {
    return Broken.VALUE;
  }

  static class Broken {
    static final String VALUE = fail();

    private static String fail() {
      throw new IllegalStateException("broken");
    }
  }
}
