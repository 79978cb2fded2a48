// The rule: what the JDK shares between all cannot be changed.
// Expect: throws java.lang.UnsupportedOperationException
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

public final class SpoilsAConstantOfTheHost implements Supplier<Object> {

  @Override
  public Object get() {
    List<String> shared = Collections.emptyList();
    shared.add("mine");
    return shared;
  }
}
