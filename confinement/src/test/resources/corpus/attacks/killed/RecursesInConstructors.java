// The rule: an object that makes an object that makes an object.
// Expect: killed STACK|BYTES
import java.util.function.Supplier;

public final class RecursesInConstructors implements Supplier<Object> {

  @Override
  public Object get() {
    return new Doll().toString();
  }

  static class Doll {
    private final Doll inner = new Doll();
  }
}
