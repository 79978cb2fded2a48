// The rule: keys with one hash make a map slow, at their own cost.
// Expect: killed COMPUTRONS|BYTES
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

public final class CollidesKeys implements Supplier<Object> {

  @Override
  public Object get() {
    Map<Object, Integer> map = new HashMap<>();
    for (int i = 0; i < 1_000_000; i++) {
      map.put(new Key(i), i);
    }
    return map.size();
  }

  static final class Key {
    private final int number;

    Key(int number) {
      this.number = number;
    }

    @Override
    public int hashCode() {
      return 42;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.number == number;
    }
  }
}
