package vatworks.vow;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;

/// A method of a [Remote] interface, as messages name it.
///
/// @param isOneWay whether it answers `void`
/// @param result what its vow is fulfilled with; `Object.class` where that is not known
record Call(Method method, boolean isOneWay, Type result) {

  /// @throws IllegalArgumentException if it answers anything but a vow or `void`
  static Call of(Method method) {
    Class<?> answer = method.getReturnType();
    if (answer != void.class && answer != Vow.class) {
      throw new IllegalArgumentException(
          method.getDeclaringClass().getSimpleName() + "." + method.getName() + " answers "
              + answer.getSimpleName() + ": a method of a Remote interface answers a Vow or void");
    }
    // The interface may be private to its file: whoever implements it has let it be called.
    method.setAccessible(true);
    return new Call(method, answer == void.class, resultOf(method.getGenericReturnType()));
  }

  private static Type resultOf(Type answer) {
    Type result = answer instanceof ParameterizedType vow ? vow.getActualTypeArguments()[0] : Object.class;
    return switch (result) {
      case WildcardType wildcard -> wildcard.getUpperBounds()[0];
      case TypeVariable<?> variable -> variable.getBounds()[0];
      default -> result;
    };
  }

  String name() {
    return method.getName();
  }

  /// `Account.deposit`, for messages.
  String title() {
    return method.getDeclaringClass().getSimpleName() + "." + name();
  }

  /// `deposit(Integer)`, for messages.
  String signature() {
    StringBuilder signature = new StringBuilder(name()).append('(');
    String separator = "";
    for (Type parameter : method.getGenericParameterTypes()) {
      signature.append(separator).append(parameter.getTypeName().replaceAll("[\\w$]+\\.|\\w+\\$", ""));
      separator = ", ";
    }
    return signature.append(')').toString();
  }

  /// Runs the method.
  ///
  /// @throws Throwable what the method throws
  Object on(Object target, Object[] args) throws Throwable {
    try {
      // Untrusted: this is the vat's own code.
      return method.invoke(target, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
