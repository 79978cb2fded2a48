// The rule: formatted is String.format with its arguments the other way round.
// Expect: refused java.lang.String.formatted
import java.util.function.Supplier;

public final class FormatsAText implements Supplier<Object> {

  @Override
  public Object get() {
    return "%1000000000s".formatted("x");
  }
}
