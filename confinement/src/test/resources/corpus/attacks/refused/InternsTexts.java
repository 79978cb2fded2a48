// The rule: the table of interned texts is the whole JVM's.
// Expect: refused java.lang.String.intern
import java.util.function.Supplier;

public final class InternsTexts implements Supplier<Object> {

  @Override
  public Object get() {
    for (int i = 0; i < 1_000_000; i++) {
      ("leak" + i).intern();
    }
    return "interned";
  }
}
