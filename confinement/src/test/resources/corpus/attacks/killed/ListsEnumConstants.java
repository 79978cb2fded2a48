// The rule: values is a clone.
// Expect: killed BYTES|COMPUTRONS
import java.util.function.Supplier;

public final class ListsEnumConstants implements Supplier<Object> {

  @Override
  public Object get() {
    int sum = 0;
    while (true) {
      sum += Colour.values().length;
    }
  }

  enum Colour {
    RED,
    GREEN,
    BLUE
  }
}
