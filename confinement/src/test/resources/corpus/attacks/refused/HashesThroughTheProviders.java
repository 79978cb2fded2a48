// The rule: the host's security providers are not the vat's.
// Expect: refused java.security
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.Supplier;

public final class HashesThroughTheProviders implements Supplier<Object> {

  @Override
  public Object get() {
    try {
      return MessageDigest.getInstance("SHA-256").getDigestLength();
    } catch (NoSuchAlgorithmException e) {
      return "no";
    }
  }
}
