// The rule: a tree whose keys change their order does not run for ever.
// Expect: killed COMPUTRONS|BYTES or stable
import java.util.TreeMap;
import java.util.function.Supplier;

public final class ChangesKeysInATree implements Supplier<Object> {

  @Override
  public Object get() {
    int[] flips = {0};
    TreeMap<Integer, Integer> map = new TreeMap<>((a, b) -> flips[0]++ % 2 == 0 ? 1 : -1);
    for (int i = 0; i < 1_000; i++) {
      map.put(i, i);
    }
    for (int i = 0; i < 1_000; i++) {
      map.remove(i);
    }
    return "changed";
  }
}
