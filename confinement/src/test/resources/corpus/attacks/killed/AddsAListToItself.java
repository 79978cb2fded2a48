// The rule: a list that is added to itself doubles.
// Expect: killed BYTES|COMPUTRONS
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

public final class AddsAListToItself implements Supplier<Object> {

  @Override
  public Object get() {
    List<Object> list = new ArrayList<>(List.of(1, 2));
    while (true) {
      list.addAll(list);
    }
  }
}
