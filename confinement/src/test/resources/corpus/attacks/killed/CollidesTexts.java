// The rule: texts with one hash are easy to make.
// Expect: killed COMPUTRONS|BYTES
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

public final class CollidesTexts implements Supplier<Object> {

  @Override
  public Object get() {
    Map<String, Integer> map = new HashMap<>();
    for (int i = 0; i < 1 << 18; i++) {
      StringBuilder key = new StringBuilder();
      for (int bit = 0; bit < 18; bit++) {
        key.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      map.put(key.toString(), i);
    }
    return map.size();
  }
}
