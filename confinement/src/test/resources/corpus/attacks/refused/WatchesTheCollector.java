// The rule: a weak reference shows when garbage is collected.
// Expect: refused java.lang.ref
import java.lang.ref.WeakReference;
import java.util.function.Supplier;

public final class WatchesTheCollector implements Supplier<Object> {

  @Override
  public Object get() {
    WeakReference<Object> watched = new WeakReference<>(new Object());
    return watched.get() == null;
  }
}
