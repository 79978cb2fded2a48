// The rule: a vat leaves nothing behind for the end of the JVM.
// Expect: refused java.lang.Runtime
import java.util.function.Supplier;

public final class AddsAShutdownHook implements Supplier<Object> {

  @Override
  public Object get() {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
    }));
    return "hooked";
  }
}
