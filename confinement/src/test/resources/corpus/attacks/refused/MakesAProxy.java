// The rule: classes made at run time are not metered.
// Expect: refused java.lang.reflect
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

public final class MakesAProxy implements Supplier<Object> {

  @Override
  public Object get() {
    Class<?>[] faces = {Runnable.class};
    return Proxy.newProxyInstance(null, faces, (proxy, method, arguments) -> null) != null;
  }
}
