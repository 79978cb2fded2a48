// The rule: an array of what is refused is refused.
// Expect: refused java.lang.Thread
import java.util.function.Supplier;

public final class MakesAnArrayOfThreads implements Supplier<Object> {

  @Override
  public Object get() {
    Object[] threads = new Thread[4];
    return threads.length;
  }
}
