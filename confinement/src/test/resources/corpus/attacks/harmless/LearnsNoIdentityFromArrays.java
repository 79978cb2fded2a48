// The rule: the hash of an array is a number in order as well.
// Expect: stable
import java.util.function.Supplier;

public final class LearnsNoIdentityFromArrays implements Supplier<Object> {

  @Override
  public Object get() {
    int[] one = {1};
    return one.hashCode() + " " + new int[0].hashCode() + " " + one;
  }
}
