package vatworks.vow;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// The names by which the records and enums of a sealed interface are told apart: their simple names, and
/// where two have the same, as much of the class that they are nested in and of their package as it takes.
final class Tags {

  private Tags() {}

  /// The tag of a record or an enum; none if it belongs to no sealed interface. It depends on the class
  /// alone, so it is the same under whichever of its interfaces a value is declared.
  static Optional<String> of(Class<?> type) {
    Set<Class<?>> others = new LinkedHashSet<>();
    collectFamily(type, others);
    if (others.isEmpty()) {
      return Optional.empty();
    }
    others.remove(type);
    String whole = type.getCanonicalName();
    int start = whole.lastIndexOf('.') + 1;
    while (start > 0 && isTaken(whole.substring(start), others)) {
      start = whole.lastIndexOf('.', start - 2) + 1;
    }
    return Optional.of(whole.substring(start));
  }

  /// The records and enums of a sealed interface, and of those that extend it.
  static Set<Class<?>> leaves(Class<?> sealed) {
    Set<Class<?>> leaves = new LinkedHashSet<>();
    collectLeaves(sealed, leaves);
    return leaves;
  }

  private static boolean isTaken(String tag, Set<Class<?>> others) {
    for (Class<?> other : others) {
      String name = other.getCanonicalName();
      if (name.equals(tag) || name.endsWith("." + tag)) {
        return true;
      }
    }
    return false;
  }

  private static void collectFamily(Class<?> type, Set<Class<?>> family) {
    for (Class<?> parent : type.getInterfaces()) {
      if (parent.isSealed()) {
        collectLeaves(parent, family);
      }
      collectFamily(parent, family);
    }
  }

  private static void collectLeaves(Class<?> type, Set<Class<?>> leaves) {
    if (type.isRecord() || type.isEnum()) {
      leaves.add(type);
    } else if (type.isSealed()) {
      for (Class<?> permitted : type.getPermittedSubclasses()) {
        collectLeaves(permitted, leaves);
      }
    }
  }
}
