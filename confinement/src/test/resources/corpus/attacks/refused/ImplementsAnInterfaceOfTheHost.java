// The rule: a vat implements nothing that it may not name.
// Expect: refused java.util.concurrent.Executor
import java.util.function.Supplier;

public final class ImplementsAnInterfaceOfTheHost implements Supplier<Object> {

  @Override
  public Object get() {
    return new Direct().toString();
  }

  static class Direct implements java.util.concurrent.Executor {
    @Override
    public void execute(Runnable task) {
      task.run();
    }
  }
}
