// The rule: what is for threads is of no use to a vat.
// Expect: refused java.util.concurrent
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

public final class CountsAtomically implements Supplier<Object> {

  @Override
  public Object get() {
    return new ConcurrentHashMap<String, String>().reduceKeys(1, (a, b) -> a);
  }
}
