package vatworks.confine;

import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The methods of the JDK's interfaces, of which the default ones would run unmetered.
final class Defaults {

  private Defaults() {}

  /// The method that a class or an interface of the JDK has, or inherits.
  static Optional<Method> find(String type, String name, String descriptor) {
    return Arrays.stream(World.hostClass(type).getMethods())
        .filter(method -> method.getName().equals(name) && descriptor(method).equals(descriptor))
        .findFirst();
  }

  /// All default methods that an interface has, or inherits, in a stable order.
  static List<Method> of(String type) {
    return Arrays.stream(World.hostClass(type).getMethods())
        .filter(Method::isDefault)
        .sorted((a, b) -> (a.getName() + descriptor(a)).compareTo(b.getName() + descriptor(b)))
        .toList();
  }

  static String descriptor(Method method) {
    return MethodType.methodType(method.getReturnType(), method.getParameterTypes())
        .toMethodDescriptorString();
  }

  static MethodTypeDesc type(Method method) {
    return MethodTypeDesc.ofDescriptor(descriptor(method));
  }
}
