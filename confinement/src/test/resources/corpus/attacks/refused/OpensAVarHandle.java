// The rule: variables are touched by assignments alone.
// Expect: refused java.lang.invoke
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Supplier;

public final class OpensAVarHandle implements Supplier<Object> {

  @Override
  public Object get() {
    VarHandle elements = MethodHandles.arrayElementVarHandle(int[].class);
    int[] array = {1};
    return elements.getVolatile(array, 0);
  }
}
