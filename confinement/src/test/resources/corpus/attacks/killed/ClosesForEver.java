// The rule: the close of a resource is charged.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class ClosesForEver implements Supplier<Object> {

  @Override
  public Object get() {
    try (Door door = new Door()) {
      return door.toString();
    }
  }

  static class Door implements AutoCloseable {
    @Override
    public void close() {
      while (true) {
      }
    }
  }
}
