// The rule: annotations are read by reflection.
// Expect: refused java.lang.Class.getAnnotations
import java.util.function.Supplier;

public final class ReadsAnnotations implements Supplier<Object> {

  @Override
  public Object get() {
    return FunctionalInterface.class.getAnnotations().length;
  }
}
