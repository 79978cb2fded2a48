package vatworks.vow;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A method of a [Remote] interface, as messages name it.
///
/// Its types are those of the interface by which it was reached: `put(T)` of `Box<T>` is `put(Price)` for
/// whoever is a `Box<Price>`.
///
/// @param title `Account.deposit`, for messages
/// @param isOneWay whether it answers `void`
/// @param parameters what its arguments are read as
/// @param result what its vow is fulfilled with; `Object.class` where that is not known
record Call(Method method, String title, boolean isOneWay, List<DeclaredType> parameters, Type result) {

  /// @param owner the interface that declares the method, with what its type variables stand for
  /// @throws IllegalArgumentException if the method answers anything but a vow or `void`
  static Call of(Method method, DeclaredType owner) {
    Class<?> answer = method.getReturnType();
    String title = method.getDeclaringClass().getSimpleName() + "." + method.getName();
    if (answer != void.class && answer != Vow.class) {
      throw new IllegalArgumentException(
          title + " answers "
              + answer.getSimpleName() + ": a method of a Remote interface answers a Vow or void");
    }
    // The interface may be private to its file: whoever implements it has let it be called.
    method.setAccessible(true);
    Map<TypeVariable<?>, DeclaredType> variables = Types.variablesOf(owner);
    Type result = Types.resolve(method.getGenericReturnType(), variables).argument(0).type();
    return new Call(method, title, answer == void.class, parameters(method, variables), result);
  }

  private static List<DeclaredType> parameters(Method method, Map<TypeVariable<?>, DeclaredType> variables) {
    Type[] generic = method.getGenericParameterTypes();
    List<DeclaredType> parameters = new ArrayList<>(generic.length);
    for (int i = 0; i < generic.length; i++) {
      parameters.add(Types.resolve(generic[i], method.getParameterTypes()[i], variables));
    }
    return List.copyOf(parameters);
  }

  String name() {
    return method.getName();
  }

  /// `deposit(Integer)`, for messages.
  String signature() {
    StringBuilder signature = new StringBuilder(name()).append('(');
    for (int i = 0; i < parameters.size(); i++) {
      signature.append(i == 0 ? "" : ", ").append(parameters.get(i));
    }
    return signature.append(')').toString();
  }

  /// `Account.deposit(Integer)`, for messages.
  String titledSignature() {
    return method.getDeclaringClass().getSimpleName() + "." + signature();
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
