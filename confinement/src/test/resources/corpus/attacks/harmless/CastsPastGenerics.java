// The rule: a cast that generics hide is still checked.
// Expect: throws java.lang.ClassCastException
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

public final class CastsPastGenerics implements Supplier<Object> {

  @Override
  public Object get() {
    List<Integer> numbers = new ArrayList<>();
    smuggle(numbers);
    int first = numbers.get(0);
    return first;
  }

  @SuppressWarnings("unchecked")
  private static void smuggle(List<?> list) {
    ((List<Object>) list).add("not a number");
  }
}
