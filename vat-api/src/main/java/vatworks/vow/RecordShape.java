package vatworks.vow;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import vatworks.vat.Smallcaps;

/// What is to be known of a record class to take its records apart and to make them.
final class RecordShape {

  private final Class<?> type;
  private final RecordComponent[] components;
  private final String[] keys;
  private final Method[] accessors;
  private final Constructor<?> constructor;
  private final Optional<String> tag;

  RecordShape(Class<?> type) {
    this.type = type;
    components = type.getRecordComponents();
    keys = new String[components.length];
    accessors = new Method[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      keys[i] = Smallcaps.escaped(components[i].getName());
      accessors[i] = components[i].getAccessor();
      accessors[i].setAccessible(true);
      types[i] = components[i].getType();
    }
    try {
      constructor = type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("the record " + type.getName() + " has no canonical constructor", e);
    }
    constructor.setAccessible(true);
    tag = Tags.of(type);
  }

  int size() {
    return components.length;
  }

  RecordComponent component(int index) {
    return components[index];
  }

  /// The component's name as it is written.
  String key(int index) {
    return keys[index];
  }

  /// What tells its records from others of their sealed interfaces; records without any have no tag.
  Optional<String> tag() {
    return tag;
  }

  /// @throws Mismatch if the accessor throws
  Object value(Record from, int index) {
    try {
      // Untrusted: an accessor may be the author's own.
      return accessors[index].invoke(from);
    } catch (InvocationTargetException e) {
      throw new Mismatch("cannot be had: its accessor threw " + Problems.described(e.getCause()));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("cannot call an accessor of " + type.getName(), e);
    }
  }

  /// @throws Mismatch if the constructor throws
  Object make(Object[] values) {
    try {
      // Untrusted: a compact constructor is the author's own.
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new Mismatch(
          "cannot be made: the constructor of " + type.getSimpleName() + " threw "
              + Problems.described(e.getCause()));
    } catch (LinkageError e) {
      throw new Mismatch("cannot be made: a static initialiser of " + type.getSimpleName() + " threw");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a record " + type.getName(), e);
    }
  }

  /// `Offer(List<Account> from, int price)`, with the types as they are declared.
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(type.getSimpleName()).append('(');
    for (int i = 0; i < components.length; i++) {
      text.append(i == 0 ? "" : ", ").append(components[i].getType().getSimpleName()).append(' ')
          .append(components[i].getName());
    }
    return text.append(')').toString();
  }
}
