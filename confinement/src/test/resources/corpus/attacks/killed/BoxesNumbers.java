// The rule: a box is an object.
// Expect: killed BYTES|COMPUTRONS
import java.util.function.Supplier;

public final class BoxesNumbers implements Supplier<Object> {

  @Override
  public Object get() {
    Object[] boxes = new Object[1 << 18];
    for (long i = 0; true; i++) {
      boxes[(int) (i % boxes.length)] = i;
    }
  }
}
