// The rule: the dimensions of an array are multiplied before it is there.
// Expect: killed BYTES|COMPUTRONS
import java.util.function.Supplier;

public final class AllocatesManyDimensions implements Supplier<Object> {

  @Override
  public Object get() {
    return new byte[2_000][2_000][2_000].length;
  }
}
