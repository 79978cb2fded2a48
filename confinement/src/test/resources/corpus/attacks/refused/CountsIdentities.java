// The rule: an identity map is ordered by identity hashes.
// Expect: refused java.util.IdentityHashMap or result 2
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;

public final class CountsIdentities implements Supplier<Object> {

  @Override
  public Object get() {
    Map<Object, Integer> map = new IdentityHashMap<>();
    map.put(new Object(), 1);
    map.put(new Object(), 2);
    return map.size();
  }
}
