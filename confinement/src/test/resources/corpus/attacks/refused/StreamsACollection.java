// The rule: streams run loops inside the JDK, where nothing is charged.
// Expect: refused stream
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

public final class StreamsACollection implements Supplier<Object> {

  @Override
  public Object get() {
    List<Integer> numbers = new ArrayList<>();
    return numbers.stream().count();
  }
}
