// The rule: a scanner is regular expressions and locales.
// Expect: refused java.util.Scanner
import java.util.Scanner;
import java.util.function.Supplier;

public final class ScansText implements Supplier<Object> {

  @Override
  public Object get() {
    return new Scanner("1 2 3").nextInt();
  }
}
