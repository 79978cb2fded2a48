// The rule: a vat's classes cannot be threads.
// Expect: refused java.lang.Thread
import java.util.function.Supplier;

public final class ExtendsThread implements Supplier<Object> {

  @Override
  public Object get() {
    new Worker().start();
    return "started";
  }

  static class Worker extends Thread {
    @Override
    public void run() {}
  }
}
