// The rule: a frame is charged by what is in it.
// Expect: killed STACK
import java.util.function.Supplier;

public final class RecursesWithWideFrames implements Supplier<Object> {

  @Override
  public Object get() {
    return down(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
  }

  private static long down(
      long a, long b, long c, long d, long e, long f, double g, double h, double i, double j, double k,
      double l) {
    long m = a * b + c;
    long n = b * c + d;
    double o = g * h + i;
    double p = h * i + j;
    return down(b, c, d, e, f, m, h, i, j, k, l, o) + m + n + (long) (o + p);
  }
}
