package vatworks.java.util;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Our classes have what the JDK's have whose names they stand behind.
class MembersTest {

  private static final List<Class<?>> JDK = List.of(
      java.util.AbstractCollection.class, java.util.AbstractList.class, java.util.AbstractMap.class,
      java.util.AbstractMap.SimpleEntry.class, java.util.AbstractMap.SimpleImmutableEntry.class,
      java.util.AbstractQueue.class, java.util.AbstractSequentialList.class, java.util.AbstractSet.class,
      java.util.ArrayDeque.class, java.util.ArrayList.class, java.util.Arrays.class,
      java.util.Collections.class,
      java.util.EnumMap.class, java.util.EnumSet.class, java.util.HashMap.class, java.util.HashSet.class,
      java.util.IdentityHashMap.class, java.util.LinkedHashMap.class, java.util.LinkedHashSet.class,
      java.util.LinkedList.class, java.util.Objects.class, Optional.class, java.util.OptionalDouble.class,
      java.util.OptionalInt.class, java.util.OptionalLong.class, java.util.PriorityQueue.class,
      java.util.StringJoiner.class, java.util.TreeMap.class, java.util.TreeSet.class);

  /// What is left out, as `Class.member`, each with its reason.
  private static final List<Pattern> LEFT_OUT = Stream.of(
      "\\w+\\.(stream|spliterator|parallel\\w+)", // There are no streams.
      "\\w+\\.clone", // A vat makes a new one with the old one's elements.
      "Collections\\.shuffle", // There is no chance.
      "Collections\\.synchronized\\w+", // There is one thread.
      "Collections\\.checked\\w+", // They are for code that has no generics,
      "Collections\\.(list|enumeration|emptyEnumeration)", // and enumerations for such as has no iterators.
      "Collections\\.(empty|unmodifiable)(Sorted|Navigable)\\w+", // A new tree, or a view that is not sorted, does.
      "Collections\\.newSequencedSetFromMap" // A linked hash set does.
  ).map(Pattern::compile).toList();

  /// The interfaces of the JDK's that ours do without: bytes and copies are made in other ways.
  private static final Set<Class<?>> MARKERS = Set.of(java.io.Serializable.class, Cloneable.class);

  private static final Set<String> STREAMS = Set.of("stream", "parallelStream", "spliterator");

  private static final List<Class<?>> INTERFACES = Stream.concat(
      Stream.of(
          Iterable.class, java.util.Collection.class, java.util.Comparator.class, java.util.Deque.class,
          java.util.Enumeration.class, java.util.Iterator.class, List.class, java.util.ListIterator.class,
          java.util.Map.class, java.util.Map.Entry.class, java.util.NavigableMap.class,
          java.util.NavigableSet.class, java.util.PrimitiveIterator.OfDouble.class,
          java.util.PrimitiveIterator.OfInt.class, java.util.PrimitiveIterator.OfLong.class,
          java.util.Queue.class, java.util.SequencedCollection.class, java.util.SequencedMap.class,
          java.util.SequencedSet.class, Set.class, java.util.SortedMap.class, java.util.SortedSet.class),
      functions()).toList();

  private static Stream<Class<?>> functions() {
    return Stream.of(
        "BiConsumer", "BiFunction", "BiPredicate", "Consumer", "DoubleConsumer", "DoublePredicate",
        "DoubleUnaryOperator", "Function", "IntConsumer", "IntPredicate", "IntUnaryOperator", "LongConsumer",
        "LongPredicate", "LongUnaryOperator", "Predicate", "BinaryOperator", "UnaryOperator")
        .map(name -> load("java.util.function." + name));
  }

  private static Class<?> ours(Class<?> type) {
    try {
      return Class.forName(type.getName().replace("java.util.", "vatworks.java.util."));
    } catch (ClassNotFoundException e) {
      throw new AssertionError("there is none of ours behind " + type, e);
    }
  }

  /// A type as a vat sees it: one of the JDK's for which there is one of ours is that.
  private static Class<?> seen(Class<?> type) {
    return JDK.contains(type) ? ours(type) : type;
  }

  private static boolean isVisible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static boolean isLeftOut(Class<?> type, String member) {
    String name = type.getSimpleName() + "." + member;
    return LEFT_OUT.stream().anyMatch(pattern -> pattern.matcher(name).matches());
  }

  @Test
  void everyMethodIsThere() {
    List<String> missing = new java.util.ArrayList<>();
    for (Class<?> type : JDK) {
      for (Class<?> above = type; above != Object.class; above = above.getSuperclass()) {
        for (Method method : above.getDeclaredMethods()) {
          boolean isOffered = isVisible(method.getModifiers()) && !method.isSynthetic();
          if (isOffered && !isLeftOut(type, method.getName()) && !isThere(type, method)) {
            missing.add(type.getSimpleName() + ": " + method);
          }
        }
      }
    }

    assertThat(missing).isEmpty();
  }

  private static boolean isThere(Class<?> type, Method method) {
    return declared(ours(type), method)
        .filter(found -> seen(method.getReturnType()).isAssignableFrom(found.getReturnType()))
        .filter(found -> isAsOpen(found, method))
        .filter(found -> Modifier.isStatic(found.getModifiers()) == Modifier.isStatic(method.getModifiers()))
        .isPresent();
  }

  private static boolean isAsOpen(Executable found, Executable of) {
    int visibility = Modifier.PUBLIC | Modifier.PROTECTED;
    return (found.getModifiers() & visibility) == (of.getModifiers() & visibility);
  }

  /// The method in a class or the classes above it; interfaces are not asked.
  private static Optional<Method> declared(Class<?> type, Method method) {
    Class<?>[] parameters = Stream.of(method.getParameterTypes()).map(MembersTest::seen)
        .toArray(Class<?>[]::new);
    for (Class<?> above = type; above != null; above = above.getSuperclass()) {
      try {
        return Optional.of(above.getDeclaredMethod(method.getName(), parameters));
      } catch (NoSuchMethodException e) {
        // Perhaps above it.
      }
    }
    return Optional.empty();
  }

  @Test
  void everyConstructorIsThere() {
    List<String> missing = new java.util.ArrayList<>();
    for (Class<?> type : JDK) {
      for (Constructor<?> made : type.getDeclaredConstructors()) {
        if (isVisible(made.getModifiers()) && !hasConstructor(ours(type), made)) {
          missing.add(made.toString());
        }
      }
    }

    assertThat(missing).isEmpty();
  }

  private static boolean hasConstructor(Class<?> type, Constructor<?> made) {
    Class<?>[] parameters = Stream.of(made.getParameterTypes()).map(MembersTest::seen)
        .toArray(Class<?>[]::new);
    try {
      return isAsOpen(type.getDeclaredConstructor(parameters), made);
    } catch (NoSuchMethodException e) {
      return false;
    }
  }

  @Test
  void theVisibleFieldIsThere() {
    List<String> fields = new java.util.ArrayList<>();
    for (Class<?> type : JDK) {
      for (Field field : type.getDeclaredFields()) {
        if (isVisible(field.getModifiers())) {
          fields.add(type.getSimpleName() + "." + field.getName());
        }
      }
    }

    // The constants are raw: emptyList() and its like stand for them.
    assertThat(fields).containsExactlyInAnyOrder(
        "AbstractList.modCount", "Collections.EMPTY_SET", "Collections.EMPTY_LIST", "Collections.EMPTY_MAP");
    assertThat(AbstractList.class.getDeclaredFields())
        .anyMatch(field -> field.getName().equals("modCount") && Modifier.isProtected(field.getModifiers()));
  }

  @Test
  void interfacesAndClassesAboveAreTheSame() {
    for (Class<?> type : JDK) {
      for (Class<?> above = type; above != Object.class; above = above.getSuperclass()) {
        assertThat(seen(above)).as(type.getName()).isAssignableFrom(ours(type));
        for (Class<?> parent : above.getInterfaces()) {
          if (!MARKERS.contains(parent)) {
            assertThat(parent).as(type.getName()).isAssignableFrom(ours(type));
          }
        }
      }
    }
  }

  @Test
  void noClassOfOursInheritsADefaultMethodForWhichNothingStandsIn() throws Exception {
    List<String> inherited = new java.util.ArrayList<>();
    for (Class<?> type : all()) {
      for (Method method : type.getMethods()) {
        String owner = method.getDeclaringClass().getName();
        boolean isDefault = !type.isInterface() && method.isDefault() && owner.startsWith("java.");
        if (isDefault && !hasStandIn(method)) {
          inherited.add(type.getName() + ": " + method);
        }
      }
    }

    assertThat(inherited).isEmpty();
  }

  /// Whether a class that inherits a default method is given one that calls a static method of ours.
  private static boolean hasStandIn(Method method) {
    Class<?>[] parameters = Stream.concat(
        Stream.of(method.getDeclaringClass()), Stream.of(method.getParameterTypes()))
        .toArray(Class<?>[]::new);
    return Stream.of(Comparators.class, Defaults.class, Functions.class, Iterators.class)
        .flatMap(type -> Stream.of(type.getMethods()))
        .filter(standIn -> standIn.getName().equals(method.getName()))
        .anyMatch(standIn -> java.util.Arrays.equals(standIn.getParameterTypes(), parameters));
  }

  @Test
  void everyDefaultMethodHasAStandIn() {
    List<String> missing = new java.util.ArrayList<>();
    for (Class<?> type : INTERFACES) {
      for (Method method : type.getDeclaredMethods()) {
        boolean isBridge = method.isBridge() || method.isSynthetic();
        if (method.isDefault() && !isBridge && !STREAMS.contains(method.getName())
            && !standsIn(type, method)) {
          missing.add(method.toString());
        }
      }
    }

    assertThat(missing).isEmpty();
  }

  // A stand-in may be that of an interface above.
  private static boolean standsIn(Class<?> type, Method method) {
    return Stream.of(Comparators.class, Defaults.class, Functions.class, Iterators.class)
        .flatMap(ours -> Stream.of(ours.getMethods()))
        .filter(standIn -> standIn.getName().equals(method.getName()))
        .filter(standIn -> standIn.getParameterCount() == method.getParameterCount() + 1)
        .filter(standIn -> standIn.getParameterTypes()[0].isAssignableFrom(type))
        .map(standIn -> java.util.Arrays.copyOfRange(
            standIn.getParameterTypes(), 1, standIn.getParameterCount()))
        .anyMatch(rest -> java.util.Arrays.equals(rest, method.getParameterTypes()));
  }

  private static List<Class<?>> all() throws Exception {
    URI place = ArrayList.class.getResource("ArrayList.class").toURI();
    try (Stream<Path> files = Files.list(Path.of(place).getParent())) {
      return files.map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".class") && !name.startsWith("package-info"))
          .<Class<?>>map(
              name -> load("vatworks.java.util." + name.substring(0, name.length() - ".class".length())))
          .toList();
    } catch (IOException e) {
      throw new AssertionError("the library's classes cannot be listed", e);
    }
  }

  static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
