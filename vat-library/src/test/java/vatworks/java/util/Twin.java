package vatworks.java.util;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A thing of ours and one of the JDK's that were treated alike, and must answer alike.
///
/// @param name how it came about
/// @param origin what it was had from, if it is a view or an iterator
/// @param isFragile whether it is void after a change that was made not by way of it
record Twin(String name, Object ours, Object theirs, Optional<Twin> origin, boolean isFragile) {

  private static final Set<String> LEFT_OUT = Set.of(
      "stream", "parallelStream", "spliterator", "clone", "getClass", "notify", "notifyAll", "wait",
      "andThen",
      "thenComparing", "thenComparingInt", "thenComparingLong", "thenComparingDouble");

  /// A method of both.
  record Operation(Method ofOurs, Method ofTheirs) {
    String name() {
      return ofTheirs.getName();
    }
  }

  static Twin root(String name, Object ours, Object theirs) {
    return new Twin(name, ours, theirs, Optional.empty(), false);
  }

  Twin derived(String by, Object oursOfIt, Object theirsOfIt) {
    boolean breaks = theirsOfIt instanceof Iterator || theirsOfIt instanceof Map.Entry
        || theirsOfIt instanceof List && !by.startsWith("reversed");
    return new Twin(name + "." + by, oursOfIt, theirsOfIt, Optional.of(this), isFragile || breaks);
  }

  boolean comesFrom(Twin other) {
    return this == other || origin.isPresent() && origin.get().comesFrom(other);
  }

  /// Whether equality is that of what is in it.
  boolean isValue() { return isValue(theirs) && isValue(ours); }

  private static boolean isValue(Object one) {
    return one instanceof List || one instanceof Set || one instanceof Map || one instanceof Map.Entry
        || one.getClass().getSimpleName().startsWith("Optional");
  }

  int size() {
    return switch (theirs) {
      case Collection<?> all -> sizeOrNone(all);
      case Map<?, ?> map -> map.size();
      default -> 3;
    };
  }

  private static int sizeOrNone(Collection<?> all) {
    try {
      return all.size();
    } catch (java.util.ConcurrentModificationException stale) {
      return 3;
    }
  }

  /// Whether it was promised to be an iterator and no more.
  boolean isPlain() { return name.endsWith("terator()") && !name.endsWith("listIterator()"); }

  /// What can be done to both: by the JDK's interfaces they share, and by their classes if those are public.
  List<Operation> operations() {
    java.util.LinkedHashMap<String, Operation> all = new java.util.LinkedHashMap<>();
    for (Class<?> type : isPlain() ? Set.<Class<?>>of(Iterator.class) : sharedInterfaces(theirs.getClass())) {
      if (type.isInstance(ours)) {
        for (Method method : type.getMethods()) {
          offer(all, method, method);
        }
      }
    }
    Class<?> ourClass = ours.getClass();
    Class<?> theirClass = theirs.getClass();
    if (isPublic(ourClass) && isPublic(theirClass)
        && ourClass.getSimpleName().equals(theirClass.getSimpleName())) {
      for (Method method : theirClass.getMethods()) {
        same(ourClass, method).ifPresent(found -> offer(all, found, method));
      }
    }
    return sorted(all);
  }

  // Reflection lists methods in no particular order, and a seed must mean the same every time.
  private static List<Operation> sorted(Map<String, Operation> all) {
    return List.copyOf(new java.util.TreeMap<>(all).values());
  }

  private static boolean isPublic(Class<?> type) {
    return Modifier.isPublic(type.getModifiers()) && !type.getName().startsWith("jdk.");
  }

  private static Optional<Method> same(Class<?> ourClass, Method method) {
    try {
      return Optional.of(ourClass.getMethod(method.getName(), method.getParameterTypes()));
    } catch (NoSuchMethodException e) {
      return Optional.empty(); // MembersTest knows which may be missing.
    }
  }

  private void offer(Map<String, Operation> all, Method ofOurs, Method ofTheirs) {
    String name = ofTheirs.getName();
    boolean isIdentity = name.equals("equals") || name.equals("hashCode") || name.equals("toString");
    boolean isKnown = !isIdentity || isValue() || name.equals("toString") && theirs instanceof Collection;
    if (!Modifier.isStatic(ofTheirs.getModifiers()) && !LEFT_OUT.contains(name) && isKnown) {
      all.putIfAbsent(name + List.of(ofTheirs.getParameterTypes()), new Operation(ofOurs, ofTheirs));
    }
  }

  /// The interfaces of `java.util` that a class has, the most specific first.
  static Set<Class<?>> sharedInterfaces(Class<?> type) {
    Set<Class<?>> all = new java.util.LinkedHashSet<>();
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      collect(c, all);
    }
    return all;
  }

  private static void collect(Class<?> type, Set<Class<?>> all) {
    for (Class<?> parent : type.getInterfaces()) {
      boolean isShared = parent.getPackageName().equals("java.util") || parent == Iterable.class;
      if (isShared && isPublic(parent) && all.add(parent)) {
        collect(parent, all);
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return name;
  }
}
