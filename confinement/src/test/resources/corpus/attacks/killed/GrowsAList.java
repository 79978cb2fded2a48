// The rule: a list that grows is charged as it does.
// Expect: killed BYTES|COMPUTRONS
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

public final class GrowsAList implements Supplier<Object> {

  @Override
  public Object get() {
    List<Object> list = new ArrayList<>();
    while (true) {
      list.add(list);
    }
  }
}
