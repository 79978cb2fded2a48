// The rule: a vat is woken by messages alone.
// Expect: refused java.util.Timer
import java.util.Timer;
import java.util.function.Supplier;

public final class StartsATimer implements Supplier<Object> {

  @Override
  public Object get() {
    new Timer(true);
    return "ticking";
  }
}
