// The rule: environment variables are the host's.
// Expect: refused java.lang.System.getenv
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

public final class ReadsTheEnvironment implements Supplier<Object> {

  @Override
  public Object get() {
    UnaryOperator<String> variable = System::getenv;
    return variable.apply("PATH");
  }
}
