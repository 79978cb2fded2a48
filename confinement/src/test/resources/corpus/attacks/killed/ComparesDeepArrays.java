// The rule: deepEquals on arrays that share their parts is two to the power of their depth.
// Expect: killed COMPUTRONS
import java.util.Arrays;
import java.util.function.Supplier;

public final class ComparesDeepArrays implements Supplier<Object> {

  @Override
  public Object get() {
    Object[] one = {"leaf"};
    Object[] two = {new String("leaf".toCharArray())};
    for (int i = 0; i < 60; i++) {
      one = new Object[]{one, one};
      two = new Object[]{two, two};
    }
    return Arrays.deepEquals(one, two);
  }
}
