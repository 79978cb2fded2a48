// The rule: the enums of threads are threads' business.
// Expect: refused java.lang.Thread
import java.util.function.Supplier;

public final class ExtendsAnEnumOfTheHost implements Supplier<Object> {

  @Override
  public Object get() {
    return Thread.State.RUNNABLE.name();
  }
}
