// The rule: orders of texts are the locale's.
// Expect: refused java.text
import java.text.Collator;
import java.util.function.Supplier;

public final class CollatesTexts implements Supplier<Object> {

  @Override
  public Object get() {
    return Collator.getInstance().compare("a", "b");
  }
}
