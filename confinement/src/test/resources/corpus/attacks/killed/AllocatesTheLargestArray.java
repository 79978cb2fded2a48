// The rule: the largest array is refused before the JVM gives up.
// Expect: killed BYTES|COMPUTRONS
import java.util.function.Supplier;

public final class AllocatesTheLargestArray implements Supplier<Object> {

  @Override
  public Object get() {
    try {
      return new int[Integer.MAX_VALUE].length;
    } catch (OutOfMemoryError e) {
      return "survived";
    }
  }
}
