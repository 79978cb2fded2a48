// The rule: hashes of objects are numbers in the order of their making.
// Expect: stable
import java.util.function.Supplier;

public final class LearnsNoIdentityFromObjects implements Supplier<Object> {

  @Override
  public Object get() {
    Object one = new Object();
    Object two = new Object();
    return one.hashCode() + " " + two.hashCode() + " " + (one.hashCode() == one.hashCode());
  }
}
