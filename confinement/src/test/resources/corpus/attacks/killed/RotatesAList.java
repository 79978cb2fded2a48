// The rule: whatever goes through a whole list is charged for it.
// Expect: killed COMPUTRONS
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

public final class RotatesAList implements Supplier<Object> {

  @Override
  public Object get() {
    List<Integer> numbers = new ArrayList<>(Collections.nCopies(100_000, 1));
    while (true) {
      Collections.reverse(numbers);
    }
  }
}
