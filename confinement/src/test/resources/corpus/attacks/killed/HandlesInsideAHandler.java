// The rule: handlers inside of handlers catch nothing of it either.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class HandlesInsideAHandler implements Supplier<Object> {

  @Override
  public Object get() {
    try {
      while (true) {
      }
    } catch (Throwable first) {
      try {
        while (true) {
        }
      } catch (Throwable second) {
        return "survived twice";
      } finally {
        while (true) {
          second();
        }
      }
    }
  }

  private static void second() {}
}
