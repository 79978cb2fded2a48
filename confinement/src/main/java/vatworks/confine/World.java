package vatworks.confine;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// The classes that one vat can name, for those who rewrite some of them: what extends what, and who declares
/// what. Nothing is loaded but classes of the JDK, and none is initialised.
///
/// Names are internal ones: `java/util/List`.
final class World {

  private final Function<String, Optional<byte[]>> bytes;
  private final Map<String, Optional<ClassModel>> models = new ConcurrentHashMap<>();

  /// @param bytes finds the class files, as javac wrote them, of all that is not of the JDK
  World(Function<String, Optional<byte[]>> bytes) {
    this.bytes = bytes;
  }

  /// The class of that name, if it is none of the JDK's.
  Optional<ClassModel> find(String name) {
    Optional<ClassModel> known = models.get(name);
    if (known != null) {
      return known;
    }
    Optional<ClassModel> found = isJdk(name)
        ? Optional.empty()
        : bytes.apply(name).map(ClassFile.of()::parse);
    models.put(name, found);
    return found;
  }

  /// Notes a class that was made from others.
  void add(String name, byte[] made) {
    models.put(name, Optional.of(ClassFile.of().parse(made)));
  }

  static boolean isJdk(String name) {
    return name.startsWith("java/") || name.startsWith("jdk/") || name.startsWith("javax/")
        || name.startsWith("sun/");
  }

  /// A class of the JDK, not initialised.
  ///
  /// @throws IllegalArgumentException if there is none
  static Class<?> jdkClass(String name) {
    try {
      return Class.forName(name.replace('/', '.'), false, ClassLoader.getPlatformClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      throw new IllegalArgumentException("there is no class " + name.replace('/', '.'), e);
    }
  }

  static String superclass(ClassModel model) {
    return model.superclass().map(ClassEntry::asInternalName).orElse("java/lang/Object");
  }

  /// The first class of the JDK above a class of the vat's, or the class itself if it is the JDK's.
  String jdkSuperclass(String name) {
    String above = name;
    for (Optional<ClassModel> model = find(above); model.isPresent(); model = find(above)) {
      above = superclass(model.get());
    }
    return above;
  }

  boolean isThrowable(String name) {
    String jdk = jdkSuperclass(name);
    return isJdk(jdk) && Throwable.class.isAssignableFrom(jdkClass(jdk));
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

  /// Whether a class, or one above it, none of which is the JDK's, declares that method.
  boolean declares(String name, String method, String descriptor) {
    Optional<ClassModel> model = find(name);
    return model.isPresent()
        && (declares(model.get(), method, descriptor)
            || declares(superclass(model.get()), method, descriptor)
            || model.get().interfaces().stream()
                .anyMatch(parent -> declares(parent.asInternalName(), method, descriptor)));
  }

  static boolean declares(ClassModel model, String method, String descriptor) {
    return model.methods().stream()
        .anyMatch(
            it -> it.methodName().equalsString(method) && it.methodType().equalsString(descriptor));
  }

  /// The JDK's classes and interfaces that a class of the vat's inherits from directly: where what it does not
  /// declare itself may come from. Superclasses first.
  List<String> jdkParents(String name) {
    List<String> found = new ArrayList<>();
    collectJdkParents(name, found);
    return found;
  }

  private void collectJdkParents(String name, List<String> found) {
    Optional<ClassModel> model = find(name);
    if (model.isEmpty()) {
      if (!found.contains(name)) {
        found.add(name);
      }
      return;
    }
    collectJdkParents(superclass(model.get()), found);
    model.get().interfaces().forEach(parent -> collectJdkParents(parent.asInternalName(), found));
  }

  /// What the generator of stack maps is to know.
  ///
  /// @param original gives the name by which this world knows a class
  ClassHierarchyResolver resolver(Function<String, String> original) {
    Map<ClassDesc, Optional<ClassHierarchyResolver.ClassHierarchyInfo>> known = new HashMap<>();
    ClassHierarchyResolver ours = type -> known
        .computeIfAbsent(type, it -> find(original.apply(Names.internal(it))).map(World::info)).orElse(null);
    return ours.orElse(ClassHierarchyResolver.defaultResolver());
  }

  private static ClassHierarchyResolver.ClassHierarchyInfo info(ClassModel model) {
    return model.flags().has(AccessFlag.INTERFACE)
        ? ClassHierarchyResolver.ClassHierarchyInfo.ofInterface()
        : ClassHierarchyResolver.ClassHierarchyInfo.ofClass(Names.desc(superclass(model)));
  }
}
