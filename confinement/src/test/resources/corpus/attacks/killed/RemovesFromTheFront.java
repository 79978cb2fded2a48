// The rule: a removal at the front of a list moves all the rest.
// Expect: killed COMPUTRONS
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

public final class RemovesFromTheFront implements Supplier<Object> {

  @Override
  public Object get() {
    List<Integer> numbers = new ArrayList<>(Collections.nCopies(100_000, 1));
    while (true) {
      numbers.add(numbers.remove(0));
    }
  }
}
