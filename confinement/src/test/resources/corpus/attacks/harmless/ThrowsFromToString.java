// The rule: an exception that cannot say what it is harms nobody.
// Expect: throws Rude
import java.util.function.Supplier;

public final class ThrowsFromToString implements Supplier<Object> {

  @Override
  public Object get() {
    throw new Rude();
  }
}

final class Rude extends RuntimeException {
  private static final long serialVersionUID = 1;

  @Override
  public String getMessage() {
    throw new IllegalStateException("no comment");
  }

  @Override
  public String toString() {
    throw new IllegalStateException("no comment");
  }
}
