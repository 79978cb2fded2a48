// The rule: the host's streams are not the vat's.
// Expect: refused java.lang.System.out
import java.util.function.Supplier;

public final class PrintsToStandardOutput implements Supplier<Object> {

  @Override
  public Object get() {
    System.out.println("hello from inside");
    return "printed";
  }
}
