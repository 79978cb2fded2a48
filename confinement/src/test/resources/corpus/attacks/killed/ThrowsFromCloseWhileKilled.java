// The rule: an exception from close does not take the place of what ends a turn.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class ThrowsFromCloseWhileKilled implements Supplier<Object> {

  @Override
  public Object get() {
    try {
      try (Door door = new Door()) {
        while (true) {
        }
      }
    } catch (IllegalStateException e) {
      return "survived";
    }
  }

  static class Door implements AutoCloseable {
    @Override
    public void close() {
      throw new IllegalStateException("slammed");
    }
  }
}
