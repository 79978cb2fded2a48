// The rule: what inflates outside the heap is not charged.
// Expect: refused java.util.zip
import java.util.function.Supplier;
import java.util.zip.Inflater;

public final class InflatesABomb implements Supplier<Object> {

  @Override
  public Object get() {
    return new Inflater().getRemaining();
  }
}
