// The rule: a weak map shows when garbage is collected.
// Expect: refused java.util.WeakHashMap
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Supplier;

public final class WatchesTheCollectorThroughAMap implements Supplier<Object> {

  @Override
  public Object get() {
    Map<Object, String> watched = new WeakHashMap<>();
    watched.put(new Object(), "gone?");
    return watched.size();
  }
}
