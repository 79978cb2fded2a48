// The rule: Objects.hash and Arrays.hashCode of plain objects are the same in every run.
// Expect: stable
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;

public final class LearnsNoIdentityThroughObjects implements Supplier<Object> {

  @Override
  public Object get() {
    Object[] things = {new Object(), new Object()};
    return Objects.hash(things) + " " + Arrays.hashCode(things) + " " + Objects.hashCode(things[0]);
  }
}
