package vatworks.vow;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vatworks.vat.InterfaceMethods;

/// What can be sent to the objects of one class: the methods of its [Remote] interfaces, and no other.
final class RemoteClass {

  private final List<Class<?>> interfaces;
  private final List<String> names;
  private final Map<String, Call> calls = new HashMap<>(); // by name
  private Optional<Constructor<?>> proxy = Optional.empty();

  private RemoteClass(Map<Class<?>, DeclaredType> found) {
    interfaces = inOrder(found.keySet());
    names = names(interfaces);
    // What an interface says of a method goes before what those say that it extends.
    for (Class<?> type : interfaces) {
      for (Method method : InterfaceMethods.of(type)) {
        Call known = calls.putIfAbsent(method.getName(), Call.of(method, found.get(type)));
        if (known != null && known.method().getParameterCount() != method.getParameterCount()) {
          throw new IllegalArgumentException(
              type.getSimpleName() + " has two methods named " + method.getName()
                  + ": the methods of a Remote interface have distinct names");
        }
      }
    }
  }

  /// @param type a class of objects, or an interface; what its type arguments are, if it has any, is honoured
  /// @throws IllegalArgumentException if one of its interfaces has a method that cannot be sent
  static RemoteClass of(Type type) {
    return of(List.of(type));
  }

  /// What can be sent to whoever has all of these.
  ///
  /// @throws IllegalArgumentException if nothing can have them all
  static RemoteClass of(List<? extends Type> types) {
    Map<Class<?>, DeclaredType> found = new LinkedHashMap<>();
    types.forEach(type -> collect(Types.resolve(type, Map.of()), found));
    return new RemoteClass(found);
  }

  private static void collect(DeclaredType type, Map<Class<?>, DeclaredType> found) {
    Class<?> raw = type.raw();
    if (raw.isInterface() && raw != Remote.class && Remote.class.isAssignableFrom(raw)) {
      // Where an interface is named bare as well, by what extends it is known what its variables stand for.
      found.merge(raw, type, (known, other) -> known.arguments().isEmpty() ? other : known);
    }
    Map<TypeVariable<?>, DeclaredType> variables = Types.variablesOf(type);
    for (Type extended : raw.getGenericInterfaces()) {
      collect(Types.resolve(extended, variables), found);
    }
    if (raw.getGenericSuperclass() != null) {
      collect(Types.resolve(raw.getGenericSuperclass(), variables), found);
    }
  }

  // Each before those that it extends, and else as they were found.
  private static List<Class<?>> inOrder(Set<Class<?>> found) {
    List<Class<?>> left = new ArrayList<>(found);
    List<Class<?>> ordered = new ArrayList<>();
    while (!left.isEmpty()) {
      int next = 0;
      while (isExtended(left.get(next), left)) {
        next++;
      }
      ordered.add(left.remove(next));
    }
    return List.copyOf(ordered);
  }

  private static boolean isExtended(Class<?> type, List<Class<?>> others) {
    for (Class<?> other : others) {
      if (other != type && type.isAssignableFrom(other)) {
        return true;
      }
    }
    return false;
  }

  /// The binary names of these, in their order.
  static List<String> names(List<Class<?>> types) {
    List<String> names = new ArrayList<>(types.size());
    for (Class<?> type : types) {
      names.add(type.getName());
    }
    return List.copyOf(names);
  }

  /// Whether nothing can be sent: no interface is known.
  boolean isEmpty() { return interfaces.isEmpty(); }

  /// The binary names of its interfaces, each before those that it extends.
  List<String> names() {
    return names;
  }

  /// The method of this name.
  Optional<Call> call(String name) {
    return Optional.ofNullable(calls.get(name));
  }

  /// What there is instead of a method that there is not: `Account has balance(), deposit(Integer)`.
  String offer() {
    List<String> signatures = new ArrayList<>(calls.size());
    new TreeMap<>(calls).values().forEach(call -> signatures.add(call.signature()));
    String methods = String.join(", ", signatures);
    return title() + " has " + (methods.isEmpty() ? "no methods" : methods);
  }

  /// `Account`, or `Account and Auditable`.
  String title() {
    List<Class<?>> most = new ArrayList<>(interfaces);
    most.removeIf(type -> isExtended(type, interfaces));
    List<String> titles = new ArrayList<>(most.size());
    most.forEach(type -> titles.add(type.getSimpleName()));
    return titles.isEmpty() ? Remote.class.getSimpleName() : String.join(" and ", titles);
  }

  /// A proxy with all these interfaces, and [Remote] itself where there is none.
  ///
  /// @throws IllegalArgumentException if no class can have them all
  Object proxy(InvocationHandler handler) {
    try {
      if (proxy.isEmpty()) {
        proxy = Optional.of(proxyClass(handler));
      }
      return proxy.get().newInstance(handler);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a proxy of " + title() + " cannot be made", e);
    }
  }

  // One class for all proxies: looking it up again for each would cost more than making one.
  private Constructor<?> proxyClass(InvocationHandler handler) throws ReflectiveOperationException {
    List<Class<?>> shown = interfaces.isEmpty() ? List.of(Remote.class) : interfaces;
    ClassLoader vat = shown.getFirst().getClassLoader();
    Class<?> made = Proxy.newProxyInstance(vat, shown.toArray(Class<?>[]::new), handler).getClass();
    Constructor<?> constructor = made.getConstructor(InvocationHandler.class);
    if (!Modifier.isPublic(made.getModifiers())) {
      constructor.setAccessible(true); // It is in the package of an interface that is not public.
    }
    return constructor;
  }
}
