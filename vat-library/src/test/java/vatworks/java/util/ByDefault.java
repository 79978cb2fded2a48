package vatworks.java.util;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.stream.Stream;

/// Objects that have of an interface only what it leaves abstract, as a vat's own classes may: they do the
/// rest as the interface says in its default methods, or as we say.
final class ByDefault {

  private static final List<Class<?>> STAND_INS = List.of(
      Comparators.class, Defaults.class, Functions.class, Iterators.class);

  private ByDefault() {}

  static Object ours(Class<?> type, Object target) {
    return made(type, (proxy, method, passed) -> {
      Object[] given = passed == null ? new Object[0] : passed;
      if (!method.isDefault()) {
        return method.invoke(target, given);
      }
      Object[] withReceiver = Stream.concat(Stream.of(proxy), java.util.Arrays.stream(given)).toArray();
      return standIn(method).invoke(null, withReceiver);
    });
  }

  static Object theirs(Class<?> type, Object target) {
    return made(
        type, (proxy, method, passed) -> method.isDefault()
            ? InvocationHandler.invokeDefault(proxy, method, passed)
            : method.invoke(target, passed));
  }

  private static Object made(Class<?> type, InvocationHandler handler) {
    return Proxy.newProxyInstance(ByDefault.class.getClassLoader(), new Class<?>[]{type},
        (proxy, method, passed) -> {
          try {
            return handler.invoke(proxy, method, passed);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }

  /// The method with the receiver that declares it, or else the first that can be called with it: so are they
  /// found when a vat is loaded.
  private static Method standIn(Method method) {
    List<Method> fitting = STAND_INS.stream()
        .flatMap(type -> Stream.of(type.getMethods()))
        .filter(found -> found.getName().equals(method.getName()) && takes(found, method))
        .toList();
    return fitting.stream()
        .filter(found -> found.getParameterTypes()[0] == method.getDeclaringClass())
        .findFirst()
        .or(() -> fitting.stream()
            .filter(found -> found.getParameterTypes()[0].isAssignableFrom(method.getDeclaringClass()))
            .findFirst())
        .orElseThrow(() -> new AssertionError("nothing stands in for " + method));
  }

  private static boolean takes(Method found, Method method) {
    int count = found.getParameterCount();
    return count == method.getParameterCount() + 1
        && java.util.Arrays.equals(
            java.util.Arrays.copyOfRange(found.getParameterTypes(), 1, count), method.getParameterTypes());
  }
}
