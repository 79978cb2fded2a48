// The rule: a vat cannot listen to what the host prints.
// Expect: refused java.lang.System.setOut
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.function.Supplier;

public final class ReplacesStandardOutput implements Supplier<Object> {

  @Override
  public Object get() {
    System.setOut(new PrintStream(new ByteArrayOutputStream()));
    return "replaced";
  }
}
