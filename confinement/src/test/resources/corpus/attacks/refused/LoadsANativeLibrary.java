// The rule: a vat runs Java alone.
// Expect: refused java.lang.System.loadLibrary
import java.util.function.Supplier;

public final class LoadsANativeLibrary implements Supplier<Object> {

  @Override
  public Object get() {
    System.loadLibrary("net");
    return "loaded";
  }
}
