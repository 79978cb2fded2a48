// The rule: a toString that a plus calls is a recursion.
// Expect: killed STACK|BYTES|COMPUTRONS
import java.util.function.Supplier;

public final class RecursesInAToString implements Supplier<Object> {

  @Override
  public Object get() {
    return new Echo().toString();
  }

  static class Echo {
    @Override
    public String toString() {
      return "echo of " + this;
    }
  }
}
