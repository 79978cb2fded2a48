// The rule: the old dates read the clock as they are made.
// Expect: refused java.util.Date
import java.util.Date;
import java.util.function.Supplier;

public final class MakesAnOldDate implements Supplier<Object> {

  @Override
  public Object get() {
    return new Date().getTime();
  }
}
