// The rule: the hash of an enum constant is the same in every run.
// Expect: stable
import java.util.function.Supplier;

public final class LearnsNoIdentityFromEnums implements Supplier<Object> {

  @Override
  public Object get() {
    return Colour.GREEN.hashCode() + " " + new Painted(Colour.RED).hashCode();
  }

  enum Colour {
    RED,
    GREEN
  }

  record Painted(Colour colour) {}
}
