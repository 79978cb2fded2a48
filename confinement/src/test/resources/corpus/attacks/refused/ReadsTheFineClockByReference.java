// The rule: a method reference names a member as a call does.
// Expect: refused java.lang.System.nanoTime
import java.util.function.LongSupplier;
import java.util.function.Supplier;

public final class ReadsTheFineClockByReference implements Supplier<Object> {

  @Override
  public Object get() {
    LongSupplier clock = System::nanoTime;
    return clock.getAsLong();
  }
}
