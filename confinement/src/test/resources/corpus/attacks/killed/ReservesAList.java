// The rule: a list's capacity is charged.
// Expect: killed BYTES|COMPUTRONS
import java.util.ArrayList;
import java.util.function.Supplier;

public final class ReservesAList implements Supplier<Object> {

  @Override
  public Object get() {
    ArrayList<String> list = new ArrayList<>();
    list.ensureCapacity(1 << 30);
    return list.size();
  }
}
