// The rule: an empty array is an object all the same.
// Expect: killed BYTES|COMPUTRONS
import java.util.function.Supplier;

public final class AllocatesManyEmptyRows implements Supplier<Object> {

  @Override
  public Object get() {
    int[][] rows = new int[1 << 21][0];
    return rows.length;
  }
}
