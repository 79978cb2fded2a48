// The rule: an object is charged by its fields, inherited ones included.
// Expect: killed BYTES
import java.util.function.Supplier;

public final class AllocatesWideObjects implements Supplier<Object> {

  @Override
  public Object get() {
    Object last = null;
    for (int i = 0; i < 300_000; i++) {
      last = new Wider();
    }
    return last == null;
  }

  static class Wide {
    long a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p;
  }

  static class Wider extends Wide {
    long q, r, s, t, u, v, w, x, y, z;
  }
}
