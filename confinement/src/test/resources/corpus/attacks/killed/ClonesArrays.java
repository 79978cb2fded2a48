// The rule: a clone of an array is an array.
// Expect: killed BYTES|COMPUTRONS
import java.util.function.Supplier;

public final class ClonesArrays implements Supplier<Object> {

  @Override
  public Object get() {
    int[] numbers = new int[1 << 18];
    while (numbers != null) {
      numbers = numbers.clone();
    }
    return "cloned";
  }
}
