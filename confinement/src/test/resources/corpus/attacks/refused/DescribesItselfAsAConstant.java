// The rule: descriptions of constants lead to method handles.
// Expect: refused java.lang.String.resolveConstantDesc or refused describeConstable
import java.util.function.Supplier;

public final class DescribesItselfAsAConstant implements Supplier<Object> {

  @Override
  public Object get() {
    return "text".describeConstable().isPresent();
  }
}
