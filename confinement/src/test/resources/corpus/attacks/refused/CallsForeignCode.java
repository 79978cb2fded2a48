// The rule: a vat runs Java alone, also through the foreign linker.
// Expect: refused java.lang.foreign
import java.lang.foreign.Arena;
import java.util.function.Supplier;

public final class CallsForeignCode implements Supplier<Object> {

  @Override
  public Object get() {
    try (Arena arena = Arena.ofConfined()) {
      return arena.allocate(1L << 30).byteSize();
    }
  }
}
