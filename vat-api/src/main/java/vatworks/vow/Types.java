package vatworks.vow;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Works out what generic types stand for.
final class Types {

  private Types() {}

  /// What a type stands for.
  ///
  /// A wildcard stands for its bound. So does a type variable that `variables` does not know, without the
  /// type arguments of that bound: they may be about the variable itself.
  static DeclaredType resolve(Type type, Map<TypeVariable<?>, DeclaredType> variables) {
    if (type instanceof DeclaredType known) {
      return known;
    }
    if (type instanceof Class<?> raw) {
      return raw == Object.class ? DeclaredType.ANYTHING : new DeclaredType(raw, List.of());
    }
    if (type instanceof ParameterizedType parameterized) {
      List<DeclaredType> arguments = new ArrayList<>();
      for (Type argument : parameterized.getActualTypeArguments()) {
        arguments.add(resolve(argument, variables));
      }
      return new DeclaredType((Class<?>) parameterized.getRawType(), List.copyOf(arguments));
    }
    if (type instanceof TypeVariable<?> variable) {
      DeclaredType known = variables.get(variable);
      return known == null ? new DeclaredType(erased(variable), List.of()) : known;
    }
    if (type instanceof WildcardType wildcard) {
      Type[] lower = wildcard.getLowerBounds();
      return resolve(lower.length == 0 ? wildcard.getUpperBounds()[0] : lower[0], variables);
    }
    return new DeclaredType(erased(type), List.of());
  }

  /// What a type stands for, or what is left of it without its variables where that says more: `Box<?>` says
  /// less of its content than `record Box<T extends Account>` does.
  static DeclaredType resolve(Type type, Class<?> erased, Map<TypeVariable<?>, DeclaredType> variables) {
    DeclaredType found = resolve(type, variables);
    return erased.isAssignableFrom(found.raw()) ? found : new DeclaredType(erased, List.of());
  }

  private static Class<?> erased(Type type) {
    if (type instanceof Class<?> raw) {
      return raw;
    }
    if (type instanceof ParameterizedType parameterized) {
      return (Class<?>) parameterized.getRawType();
    }
    if (type instanceof GenericArrayType array) {
      return erased(array.getGenericComponentType()).arrayType();
    }
    // What is left are variables; the bound of a variable is written before its use, so this ends.
    return erased(((TypeVariable<?>) type).getBounds()[0]);
  }

  /// What the type variables of the class stand for. Without type arguments, none stands for anything.
  static Map<TypeVariable<?>, DeclaredType> variablesOf(DeclaredType type) {
    TypeVariable<?>[] names = type.raw().getTypeParameters();
    Map<TypeVariable<?>, DeclaredType> variables = new HashMap<>();
    for (int i = 0; i < names.length && i < type.arguments().size(); i++) {
      variables.put(names[i], type.arguments().get(i));
    }
    return variables;
  }

  /// What a class is where it stands for a supertype of it: `Ok<Account>` for `Result<Account>`, where
  /// `record Ok<T>(T value) implements Result<T>`. Its variables that the supertype does not tell of stand
  /// for nothing known.
  static DeclaredType subtype(Class<?> raw, DeclaredType supertype) {
    TypeVariable<?>[] variables = raw.getTypeParameters();
    if (variables.length == 0) {
      return new DeclaredType(raw, List.of());
    }
    Map<TypeVariable<?>, DeclaredType> found = new HashMap<>();
    Optional<Type[]> told = supertypeArguments(raw, supertype.raw());
    for (int i = 0; told.isPresent() && i < told.get().length && i < supertype.arguments().size(); i++) {
      unify(told.get()[i], supertype.arguments().get(i), found);
    }
    List<DeclaredType> arguments = new ArrayList<>();
    for (TypeVariable<?> variable : variables) {
      arguments.add(resolve(variable, found));
    }
    return new DeclaredType(raw, List.copyOf(arguments));
  }

  private static void unify(Type pattern, DeclaredType type, Map<TypeVariable<?>, DeclaredType> found) {
    if (pattern instanceof TypeVariable<?> variable) {
      found.putIfAbsent(variable, type);
    } else if (pattern instanceof ParameterizedType parameterized
        && parameterized.getRawType() == type.raw()) {
      Type[] inner = parameterized.getActualTypeArguments();
      for (int i = 0; i < inner.length && i < type.arguments().size(); i++) {
        unify(inner[i], type.arguments().get(i), found);
      }
    }
  }

  // The arguments with which a class implements an interface, in terms of the class's own variables.
  private static Optional<Type[]> supertypeArguments(Class<?> raw, Class<?> wanted) {
    for (Type parent : raw.getGenericInterfaces()) {
      Class<?> parentClass = erased(parent);
      Type[] arguments = parent instanceof ParameterizedType p ? p.getActualTypeArguments() : new Type[0];
      if (parentClass == wanted) {
        return Optional.of(arguments);
      }
      Optional<Type[]> further = supertypeArguments(parentClass, wanted);
      if (further.isPresent()) {
        return Optional.of(substituted(further.get(), parentClass.getTypeParameters(), arguments));
      }
    }
    return Optional.empty();
  }

  // Only what is passed on as it is can be followed through an interface between.
  private static Type[] substituted(Type[] types, TypeVariable<?>[] variables, Type[] arguments) {
    Type[] result = types.clone();
    for (int i = 0; i < types.length; i++) {
      for (int j = 0; j < variables.length && j < arguments.length; j++) {
        if (types[i].equals(variables[j])) {
          result[i] = arguments[j];
        }
      }
    }
    return result;
  }
}
