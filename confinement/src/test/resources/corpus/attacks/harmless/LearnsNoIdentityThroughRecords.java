// The rule: a record prints plain objects the same in every run.
// Expect: stable
import java.util.function.Supplier;

public final class LearnsNoIdentityThroughRecords implements Supplier<Object> {

  @Override
  public Object get() {
    return new Holder(new Object(), new int[0]).toString() + new Holder("a", new int[0]).hashCode();
  }

  record Holder(Object any, int[] numbers) {}
}
