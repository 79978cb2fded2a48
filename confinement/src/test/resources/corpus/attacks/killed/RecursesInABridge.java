// The rule: a bridge method is a method.
// Expect: killed STACK|BYTES|COMPUTRONS
import java.util.function.Supplier;

public final class RecursesInABridge implements Supplier<Object> {

  @Override
  public Object get() {
    Comparable<Mirror> mirror = new Mirror();
    return mirror.compareTo(new Mirror());
  }

  static class Mirror implements Comparable<Mirror> {
    @Override
    public int compareTo(Mirror other) {
      Comparable<Mirror> again = other;
      return again.compareTo(this) + 1;
    }
  }
}
