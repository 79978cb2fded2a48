// The rule: a vat looks nothing up in the host's directories.
// Expect: refused javax.naming
import java.util.function.Supplier;
import javax.naming.InitialContext;
import javax.naming.NamingException;

public final class LooksUpNames implements Supplier<Object> {

  @Override
  public Object get() {
    try {
      return new InitialContext().lookup("ldap://localhost/x");
    } catch (NamingException e) {
      return "no";
    }
  }
}
