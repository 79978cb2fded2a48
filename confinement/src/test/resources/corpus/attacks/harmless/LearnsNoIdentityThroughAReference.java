// The rule: Object::hashCode is the same in every run.
// Expect: stable
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

public final class LearnsNoIdentityThroughAReference implements Supplier<Object> {

  @Override
  public Object get() {
    ToIntFunction<Object> hash = Object::hashCode;
    return hash.applyAsInt(new Object()) + " " + hash.applyAsInt(this);
  }
}
