// The rule: a class may know its name, and nothing more.
// Expect: result named Probe ReadsItsOwnName$Probe
import java.util.function.Supplier;

public final class ReadsItsOwnName implements Supplier<Object> {

  @Override
  public Object get() {
    return "named " + new Probe().getClass().getSimpleName() + " " + Probe.class.getName();
  }

  static class Probe {}
}
