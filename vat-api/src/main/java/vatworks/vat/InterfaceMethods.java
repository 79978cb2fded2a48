package vatworks.vat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;

/// What an interface asks of those that have it.
///
/// The JVM gives methods in an order that depends on what else it has loaded. To sort them is for the host: a
/// confined vat would be charged for as many comparisons as that order takes.
public final class InterfaceMethods {

  private InterfaceMethods() {}

  /// The methods that an interface declares itself and that objects are called with, by name: not the static
  /// and the private ones, nor what a compiler added.
  public static Method[] of(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> !method.isSynthetic() && !Modifier.isStatic(method.getModifiers())
            && !Modifier.isPrivate(method.getModifiers()))
        .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toString))
        .toArray(Method[]::new);
  }
}
