// The rule: an initial capacity is charged, or not believed.
// Expect: killed BYTES|COMPUTRONS or result 0
import java.util.ArrayList;
import java.util.function.Supplier;

public final class ReservesAListAtOnce implements Supplier<Object> {

  @Override
  public Object get() {
    return new ArrayList<>(1 << 30).size();
  }
}
