// The rule: two methods that call each other are a recursion.
// Expect: killed STACK
import java.util.function.Supplier;

public final class RecursesInPairs implements Supplier<Object> {

  @Override
  public Object get() {
    return isEven(-1);
  }

  private static boolean isEven(int n) {
    return n == 0 || isOdd(n - 1);
  }

  private static boolean isOdd(int n) {
    return n != 0 && isEven(n - 1);
  }
}
