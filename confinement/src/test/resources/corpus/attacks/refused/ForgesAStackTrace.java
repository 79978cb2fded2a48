// The rule: traces are the host's to fill.
// Expect: refused setStackTrace
import java.util.function.Supplier;

public final class ForgesAStackTrace implements Supplier<Object> {

  @Override
  public Object get() {
    RuntimeException innocent = new RuntimeException("not me");
    innocent.setStackTrace(new StackTraceElement[]{new StackTraceElement("Bank", "pay", "Bank.java", 1)});
    throw innocent;
  }
}
