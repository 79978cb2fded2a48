// The rule: resource bundles are found by locale, on the class path.
// Expect: refused java.util.ResourceBundle
import java.util.ResourceBundle;
import java.util.function.Supplier;

public final class LoadsABundle implements Supplier<Object> {

  @Override
  public Object get() {
    return ResourceBundle.getBundle("messages").getLocale();
  }
}
