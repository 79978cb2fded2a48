// The rule: a pattern names its type.
// Expect: refused java.lang.Process
import java.util.function.Supplier;

public final class SwitchesOnWhatItMayNotName implements Supplier<Object> {

  @Override
  public Object get() {
    Object unknown = "text";
    return switch (unknown) {
      case Process process -> "process";
      case String text -> text;
      default -> "other";
    };
  }
}
