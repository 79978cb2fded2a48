// The rule: super.hashCode and super.toString are the same in every run.
// Expect: stable
import java.util.function.Supplier;

public final class LearnsNoIdentityThroughSuper implements Supplier<Object> {

  @Override
  public Object get() {
    return new Thing().describe();
  }

  static class Thing {
    String describe() {
      return super.hashCode() + " " + super.toString();
    }
  }
}
