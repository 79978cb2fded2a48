// The rule: a plain object is the same text in every run, whoever writes it.
// Expect: stable
import java.util.List;
import java.util.function.Supplier;

public final class LearnsNoIdentityThroughTexts implements Supplier<Object> {

  @Override
  public Object get() {
    Object thing = new Object();
    return "" + thing + new StringBuilder().append(thing) + String.valueOf(thing) + List.of(thing);
  }
}
