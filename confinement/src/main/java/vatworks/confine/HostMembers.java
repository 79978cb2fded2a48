package vatworks.confine;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What the classes of the host have that a vat could name: of the JDK's, of the interface with the kernel's,
/// and of the library's for those that stand behind the JDK's. No class is initialised.
final class HostMembers {

  private final Policy policy;
  private final Map<String, String> sources = new HashMap<>(); // by what stands behind them
  private final Map<String, Map<String, Member>> known = new ConcurrentHashMap<>();

  /// A member, which the class declares or inherits.
  ///
  /// @param declarer internal name of who declares it
  record Member(String declarer, boolean isStatic) {}

  HostMembers(Policy policy) {
    this.policy = policy;
    policy.classes().forEach((name, ruling) -> {
      if (ruling instanceof ClassRuling.Is is) {
        sources.put(is.target(), name);
      }
    });
  }

  static Optional<Class<?>> type(String name) {
    try {
      return Optional.of(World.hostClass(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// The public and protected members of a class, as a vat's class files name them: by name and descriptor,
  /// with a colon between if it is a field.
  Map<String, Member> of(String type) {
    return World.isHost(type)
        ? known.computeIfAbsent(type, it -> collect(policy.renamed(it)))
        : Map.of();
  }

  /// Those of a class of the library's.
  Map<String, Member> ofLibrary(String type) {
    return known.computeIfAbsent(type, this::collect);
  }

  private Map<String, Member> collect(String name) {
    Map<String, Member> found = new HashMap<>();
    Optional<Class<?>> type = type(name);
    Set<Class<?>> seen = new HashSet<>();
    ArrayDeque<Class<?>> open = new ArrayDeque<>();
    type.ifPresent(open::add);
    for (Class<?> next = open.poll(); next != null; next = open.poll()) {
      if (seen.add(next)) {
        collect(next, next == type.get(), found);
        Optional.ofNullable(next.getSuperclass()).ifPresent(open::addFirst);
        open.addAll(Arrays.asList(next.getInterfaces()));
      }
    }
    if (type.isPresent() && type.get().isInterface()) {
      collect(Object.class, false, found);
    }
    return found;
  }

  private void collect(Class<?> type, boolean isNamed, Map<String, Member> found) {
    String declarer = Names.internal(type.getName());
    for (Method method : type.getDeclaredMethods()) {
      boolean isStatic = Modifier.isStatic(method.getModifiers());
      // The static methods of interfaces are not inherited.
      if (isOpen(method.getModifiers()) && (isNamed || !type.isInterface() || !isStatic)) {
        found.putIfAbsent(
            method.getName() + descriptor(method, method.getReturnType()), new Member(declarer, isStatic));
      }
    }
    for (Field field : type.getDeclaredFields()) {
      if (isOpen(field.getModifiers())) {
        found.putIfAbsent(
            field.getName() + ":" + descriptor(field.getType()),
            new Member(declarer, Modifier.isStatic(field.getModifiers())));
      }
    }
    if (isNamed) {
      for (Constructor<?> constructor : type.getDeclaredConstructors()) {
        if (isOpen(constructor.getModifiers())) {
          found.put(ConstantDescs.INIT_NAME + descriptor(constructor, void.class),
              new Member(declarer, false));
        }
      }
    }
  }

  private static boolean isOpen(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private String descriptor(Executable executable, Class<?> returned) {
    List<ClassDesc> parameters = Arrays.stream(executable.getParameterTypes())
        .map(it -> ClassDesc.ofDescriptor(descriptor(it))).toList();
    return MethodTypeDesc.of(ClassDesc.ofDescriptor(descriptor(returned)), parameters).descriptorString();
  }

  // java.util.ArrayList, and not what stands behind it.
  private String descriptor(Class<?> type) {
    if (type.isArray()) {
      return "[" + descriptor(type.componentType());
    }
    String name = Names.internal(type.getName());
    return type.isPrimitive() ? type.descriptorString() : "L" + sources.getOrDefault(name, name) + ";";
  }
}
