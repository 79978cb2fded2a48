// The rule: a class literal of what is refused is refused.
// Expect: refused java.lang.ProcessBuilder
import java.util.function.Supplier;

public final class NamesAClassLiteral implements Supplier<Object> {

  @Override
  public Object get() {
    return ProcessBuilder.class.getName();
  }
}
