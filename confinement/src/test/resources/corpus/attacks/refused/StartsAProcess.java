// The rule: a vat starts no programs.
// Expect: refused java.lang.ProcessBuilder
import java.io.IOException;
import java.util.function.Supplier;

public final class StartsAProcess implements Supplier<Object> {

  @Override
  public Object get() {
    try {
      return new ProcessBuilder("id").start().pid();
    } catch (IOException e) {
      return "no";
    }
  }
}
