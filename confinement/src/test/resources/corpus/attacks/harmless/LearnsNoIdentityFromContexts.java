// The rule: the hash of a context is not that of an enum in memory.
// Expect: result -2133580455
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.Supplier;

public final class LearnsNoIdentityFromContexts implements Supplier<Object> {

  @Override
  public Object get() {
    MathContext context = new MathContext(7, RoundingMode.UP);
    Object any = context;
    return context.hashCode() == any.hashCode() ? context.hashCode() : "differs";
  }
}
