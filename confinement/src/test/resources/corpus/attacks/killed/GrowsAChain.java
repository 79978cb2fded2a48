// The rule: objects are charged one by one.
// Expect: killed BYTES|COMPUTRONS
import java.util.function.Supplier;

public final class GrowsAChain implements Supplier<Object> {

  @Override
  public Object get() {
    Link chain = null;
    while (true) {
      chain = new Link(chain);
    }
  }

  static final class Link {
    private final Link next;

    Link(Link next) {
      this.next = next;
    }
  }
}
