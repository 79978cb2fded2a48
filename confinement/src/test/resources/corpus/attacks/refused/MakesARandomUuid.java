// The rule: a UUID out of nowhere is randomness.
// Expect: refused java.util.UUID
import java.util.UUID;
import java.util.function.Supplier;

public final class MakesARandomUuid implements Supplier<Object> {

  @Override
  public Object get() {
    return UUID.randomUUID().toString();
  }
}
