// The rule: List.copyOf costs as much as the list is long.
// Expect: killed BYTES|COMPUTRONS or refused copyOf
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

public final class CopiesACopyOfACopy implements Supplier<Object> {

  @Override
  public Object get() {
    List<Integer> list = new ArrayList<>(Collections.nCopies(10_000, 1));
    int size = 0;
    while (true) {
      size += List.copyOf(list).size();
    }
  }
}
