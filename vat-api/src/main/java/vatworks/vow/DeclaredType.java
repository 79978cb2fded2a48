package vatworks.vow;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.SequencedMap;

/// A declared type whose type variables are known: what a value that has come is to be.
///
/// Its hash is that of its class's name, as identity hashes differ from run to run.
final class DeclaredType implements ParameterizedType {

  /// How values of a type are read.
  enum Kind {
    BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, CHAR, STRING, BIG_INTEGER, NUMBER, BYTES,
    LIST, MAP, RECORD, SEALED, ENUM, OPTIONAL, PROBLEM, VOW, REMOTE, ANYTHING,
    /// Nothing but `null` can come as such a type.
    NOTHING
  }

  /// A type that is written with more types than this is a recursive record's that contains itself with ever
  /// larger arguments, and no value of it is read: what it costs to compare such types doubles at each level.
  private static final int MOST_TYPES = 1_000;

  static final DeclaredType ANYTHING = new DeclaredType(Object.class, List.of());

  private final Class<?> raw;
  private final List<DeclaredType> arguments;
  private final Kind kind;
  private final int types; // that it is written with, as far as they are counted
  private final int hash;

  /// @param arguments one for each type variable of `raw`
  DeclaredType(Class<?> raw, List<DeclaredType> arguments) {
    this.raw = raw;
    this.arguments = arguments;
    int all = 1;
    for (DeclaredType argument : arguments) {
      all = Math.min(all + argument.types, MOST_TYPES + 1);
    }
    types = all;
    kind = types > MOST_TYPES ? Kind.NOTHING : kindOf(raw);
    hash = 31 * raw.getName().hashCode() + arguments.hashCode();
  }

  Class<?> raw() {
    return raw;
  }

  Kind kind() {
    return kind;
  }

  List<DeclaredType> arguments() {
    return arguments;
  }

  /// The type argument of that index, or that anything goes where the class was written without any.
  DeclaredType argument(int index) {
    return index < arguments.size() ? arguments.get(index) : ANYTHING;
  }

  /// The same as others know it: a class where there are no type arguments.
  Type type() {
    return arguments.isEmpty() ? raw : this;
  }

  private static Kind kindOf(Class<?> raw) {
    if (raw.isPrimitive() || raw.getName().startsWith("java.")) {
      return platformKindOf(raw);
    }
    if (raw == Vow.class) {
      return Kind.VOW;
    }
    if (Remote.class.isAssignableFrom(raw)) {
      return raw.isRecord() || raw.isEnum() ? Kind.NOTHING : Kind.REMOTE;
    }
    if (raw.isRecord()) {
      return Kind.RECORD;
    }
    if (raw.isEnum()) {
      return Kind.ENUM;
    }
    if (raw.isInterface() && raw.isSealed()) {
      return Kind.SEALED;
    }
    if (raw == Problem.class) {
      return Kind.PROBLEM;
    }
    return raw == byte[].class ? Kind.BYTES : Kind.NOTHING;
  }

  private static Kind platformKindOf(Class<?> raw) {
    Kind number = numberKindOf(raw);
    if (number != Kind.NOTHING) {
      return number;
    }
    if (raw == String.class) {
      return Kind.STRING;
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return Kind.BOOLEAN;
    }
    if (raw == char.class || raw == Character.class) {
      return Kind.CHAR;
    }
    if (raw == List.class || raw == Collection.class || raw == SequencedCollection.class
        || raw == Iterable.class) {
      return Kind.LIST;
    }
    if (raw == Map.class || raw == SequencedMap.class) {
      return Kind.MAP;
    }
    if (raw == Optional.class) {
      return Kind.OPTIONAL;
    }
    if (raw == Object.class) {
      return Kind.ANYTHING;
    }
    if (raw == RuntimeException.class || raw == Exception.class || raw == Throwable.class) {
      return Kind.PROBLEM;
    }
    return raw.isEnum() ? Kind.ENUM : Kind.NOTHING;
  }

  private static Kind numberKindOf(Class<?> raw) {
    if (raw == int.class || raw == Integer.class) {
      return Kind.INT;
    }
    if (raw == long.class || raw == Long.class) {
      return Kind.LONG;
    }
    if (raw == double.class || raw == Double.class) {
      return Kind.DOUBLE;
    }
    if (raw == BigInteger.class) {
      return Kind.BIG_INTEGER;
    }
    if (raw == float.class || raw == Float.class) {
      return Kind.FLOAT;
    }
    if (raw == short.class || raw == Short.class) {
      return Kind.SHORT;
    }
    if (raw == byte.class || raw == Byte.class) {
      return Kind.BYTE;
    }
    return raw == Number.class ? Kind.NUMBER : Kind.NOTHING;
  }

  @Override
  public Type[] getActualTypeArguments() {
    return arguments.toArray(new Type[0]);
  }

  @Override
  public Type getRawType() {
    return raw;
  }

  @Override
  public Type getOwnerType() {
    return raw.getDeclaringClass();
  }

  @Override
  public boolean equals(Object other) {
    return other == this
        || other instanceof DeclaredType declared
            && declared.raw == raw
            && declared.types == types
            && declared.hash == hash
            && types <= MOST_TYPES
            && declared.arguments.equals(arguments);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /// As in a source, without packages: `List<Account>`.
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(raw.getSimpleName());
    if (types > MOST_TYPES) {
      return text.append("<...>").toString();
    }
    for (int i = 0; i < arguments.size(); i++) {
      text.append(i == 0 ? "<" : ", ").append(arguments.get(i));
    }
    return arguments.isEmpty() ? text.toString() : text.append('>').toString();
  }
}
