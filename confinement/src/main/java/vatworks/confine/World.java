package vatworks.confine;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import vatworks.vat.Gauge;

/// The classes that one vat can name, for those who rewrite some of them: what extends what, and who declares
/// what. Nothing is loaded but classes of the host, and none is initialised.
///
/// Names are internal ones: `java/util/List`.
final class World {

  private static final ClassLoader HOST = Gauge.class.getClassLoader();

  private final Function<String, Optional<byte[]>> bytes;
  private final Map<String, Optional<ClassModel>> models = new ConcurrentHashMap<>();

  /// @param bytes finds the class files, as javac wrote them, of all that is not the host's
  World(Function<String, Optional<byte[]>> bytes) {
    this.bytes = bytes;
  }

  /// The class of that name, if it is none of the host's.
  Optional<ClassModel> find(String name) {
    Optional<ClassModel> known = models.get(name);
    if (known != null) {
      return known;
    }
    Optional<ClassModel> found = isHost(name)
        ? Optional.empty()
        : bytes.apply(name).map(ClassFile.of()::parse);
    models.put(name, found);
    return found;
  }

  /// Notes a class that was made from others.
  void add(String name, byte[] made) {
    models.put(name, Optional.of(ClassFile.of().parse(made)));
  }

  /// Whether a class is one that vats share with their host: of the JDK, or of the interface with the kernel.
  static boolean isHost(String name) {
    return name.startsWith("java/") || name.startsWith("vatworks/vat/");
  }

  /// A class of the host's, not initialised.
  ///
  /// @throws IllegalArgumentException if there is none
  static Class<?> hostClass(String name) {
    try {
      return Class.forName(Names.binary(name), false, HOST);
    } catch (ClassNotFoundException | LinkageError e) {
      throw new IllegalArgumentException("there is no class " + Names.binary(name), e);
    }
  }

  static String superclass(ClassModel model) {
    return model.superclass().map(ClassEntry::asInternalName).orElse("java/lang/Object");
  }

  /// The first class of the host's above a class of the vat's, or the class itself if it is the host's.
  String hostSuperclass(String name) {
    String above = name;
    for (Optional<ClassModel> model = find(above); model.isPresent(); model = find(above)) {
      above = superclass(model.get());
    }
    return above;
  }

  boolean isThrowable(String name) {
    String jdk = hostSuperclass(name);
    return isHost(jdk) && Throwable.class.isAssignableFrom(hostClass(jdk));
  }

  /// How many fields an object of that class has, as far as classes of the vat's declare them.
  int fields(String name) {
    int fields = 0;
    for (Optional<ClassModel> model = find(name); model.isPresent(); model = find(superclass(model.get()))) {
      for (FieldModel field : model.get().fields()) {
        fields += field.flags().has(AccessFlag.STATIC) ? 0 : 1;
      }
    }
    return fields;
  }

  /// Whether a class, or one above it, none of which is the host's, declares that method.
  boolean declares(String name, String method, String descriptor) {
    return above(name).stream()
        .anyMatch(it -> find(it).filter(model -> declares(model, method, descriptor)).isPresent());
  }

  /// Whether anything above a class declares a method of that name.
  boolean inherits(String name, String method) {
    return above(name).stream().filter(it -> !it.equals(name)).anyMatch(
        it -> find(it)
            .map(model -> model.methods().stream().anyMatch(m -> m.methodName().equalsString(method)))
            .orElseGet(() -> hostDeclares(it, method)));
  }

  private static boolean hostDeclares(String name, String method) {
    for (Class<?> type = hostClass(name); type != null; type = type.getSuperclass()) {
      if (Stream.of(type.getDeclaredMethods()).anyMatch(it -> it.getName().equals(method))) {
        return true;
      }
    }
    return Stream.of(hostClass(name).getMethods()).anyMatch(it -> it.getName().equals(method));
  }

  /// Whether a class, or one that it extends, none of which is the host's, declares that method: what its
  /// interfaces declare does not count.
  boolean hasImplementation(String name, String method, String descriptor) {
    for (Optional<ClassModel> model = find(name); model.isPresent(); model = find(superclass(model.get()))) {
      if (!model.get().flags().has(AccessFlag.INTERFACE) && declares(model.get(), method, descriptor)) {
        return true;
      }
    }
    return false;
  }

  static boolean declares(ClassModel model, String method, String descriptor) {
    return model.methods().stream()
        .anyMatch(
            it -> it.methodName().equalsString(method) && it.methodType().equalsString(descriptor));
  }

  /// The host's classes and interfaces that a class of the vat's inherits from directly: where what it does not
  /// declare itself may come from. Superclasses first.
  List<String> hostParents(String name) {
    return above(name).stream().filter(it -> find(it).isEmpty()).toList();
  }

  // The class, what it extends, and what these implement, up to the first of the host's each: every one once,
  // for there may be more ways up to it than anyone could go.
  private Set<String> above(String name) {
    Set<String> seen = new LinkedHashSet<>();
    collectAbove(name, seen);
    return seen;
  }

  private void collectAbove(String name, Set<String> seen) {
    Optional<ClassModel> model = seen.add(name) ? find(name) : Optional.empty();
    if (model.isPresent()) {
      collectAbove(superclass(model.get()), seen);
      model.get().interfaces().forEach(parent -> collectAbove(parent.asInternalName(), seen));
    }
  }

  /// What the generator of stack maps is to know.
  ///
  /// @param original gives the name by which this world knows a class
  ClassHierarchyResolver resolver(Function<String, String> original) {
    Map<ClassDesc, Optional<ClassHierarchyResolver.ClassHierarchyInfo>> known = new HashMap<>();
    ClassHierarchyResolver ours = type -> known
        .computeIfAbsent(type, it -> find(original.apply(Names.internal(it))).map(World::info)).orElse(null);
    return ours.orElse(ClassHierarchyResolver.ofClassLoading(HOST));
  }

  private static ClassHierarchyResolver.ClassHierarchyInfo info(ClassModel model) {
    return model.flags().has(AccessFlag.INTERFACE)
        ? ClassHierarchyResolver.ClassHierarchyInfo.ofInterface()
        : ClassHierarchyResolver.ClassHierarchyInfo.ofClass(Names.desc(superclass(model)));
  }
}
