// The rule: the machine's entropy is not the vat's.
// Expect: refused java.security
import java.security.SecureRandom;
import java.util.function.Supplier;

public final class AsksForSecureRandomness implements Supplier<Object> {

  @Override
  public Object get() {
    return new SecureRandom().nextInt();
  }
}
