package vatworks.confine;

import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.AccessFlag;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds who declares what a vat's class names: a class of the vat's own, one of userspace, or one of the
/// host's. It looks where the JVM would look.
final class Declarations {

  static final String OBJECT = "java/lang/Object";

  private final Map<String, ClassModel> own;
  private final Map<String, ClassModel> trusted;
  private final HostMembers host;
  private final Map<String, Map<String, Boolean>> members = new HashMap<>(); // whether they are static
  private final Map<String, Set<String>> above = new HashMap<>();

  /// A declaration that was found.
  ///
  /// @param through the class from which on it is looked for in the host's classes: the declarer if that is
  ///        none of them
  record Found(String through, String declarer, boolean isStatic) {}

  /// @param own the vat's classes, by internal name
  /// @param trusted userspace's, likewise
  Declarations(Map<String, ClassModel> own, Map<String, ClassModel> trusted, HostMembers host) {
    this.own = own;
    this.trusted = trusted;
    this.host = host;
  }

  boolean isOwn(String type) {
    return own.containsKey(type);
  }

  /// A class that is not the host's.
  Optional<ClassModel> model(String type) {
    return Optional.ofNullable(own.get(type)).or(() -> Optional.ofNullable(trusted.get(type)));
  }

  /// Whether there is a class of that name, be it allowed or not.
  boolean isThere(String type) {
    return model(type).isPresent() || World.isHost(type) && HostMembers.type(type).isPresent();
  }

  boolean isInterface(String type) {
    return model(type).map(it -> it.flags().has(AccessFlag.INTERFACE))
        .or(() -> HostMembers.type(type).map(Class::isInterface)).orElse(false);
  }

  /// The declaration that a call of a method means.
  Optional<Found> method(String owner, String name, String descriptor) {
    return find(owner, name + descriptor, name.equals(ConstantDescs.INIT_NAME));
  }

  /// The declaration that the use of a field means.
  Optional<Found> field(String owner, String name, String descriptor) {
    return find(owner, name + ":" + descriptor, false);
  }

  /// What a class would inherit of that name from the host's classes above it.
  Optional<Found> inherited(String type, String name, String descriptor) {
    for (String above : above(type)) {
      Optional<Found> found = isInterface(above) ? Optional.empty() : declared(above, name + descriptor);
      if (found.isPresent()) {
        return found.filter(it -> model(it.declarer()).isEmpty());
      }
    }
    return Optional.empty();
  }

  /// The classes of the vat's and of userspace's above a class, and the first of the host's above these: first
  /// what it extends, itself among it, then what these implement.
  Set<String> above(String type) {
    return above.computeIfAbsent(type, it -> {
      Set<String> classes = new LinkedHashSet<>();
      Optional<String> next = Optional.of(it);
      while (next.isPresent() && classes.add(next.get())) {
        next = superclass(next.get());
      }
      Set<String> all = new LinkedHashSet<>(classes);
      ArrayDeque<String> open = new ArrayDeque<>(classes);
      for (String from = open.poll(); from != null; from = open.poll()) {
        interfaces(from).stream().filter(all::add).forEach(open::add);
      }
      return all;
    });
  }

  /// Whether a class is among those that it extends or implements, directly or not.
  boolean isAboveItself(String type) {
    Set<String> parents = new LinkedHashSet<>(interfaces(type));
    superclass(type).ifPresent(parents::add);
    return parents.stream().anyMatch(it -> above(it).contains(type));
  }

  private Optional<Found> find(String owner, String key, boolean isConstructor) {
    if (isConstructor) {
      return declared(owner, key);
    }
    return above(owner).stream().flatMap(type -> declared(type, key).stream()).findFirst();
  }

  private Optional<String> superclass(String type) {
    Optional<ClassModel> model = model(type);
    if (model.isEmpty()) {
      return Optional.empty();
    }
    return model.get().flags().has(AccessFlag.INTERFACE)
        ? Optional.of(OBJECT)
        : model.get().superclass().map(ClassEntry::asInternalName);
  }

  private List<String> interfaces(String type) {
    return model(type).stream().flatMap(it -> it.interfaces().stream()).map(ClassEntry::asInternalName)
        .toList();
  }

  private Optional<Found> declared(String type, String key) {
    Optional<ClassModel> model = model(type);
    if (model.isPresent()) {
      Boolean isStatic = members.computeIfAbsent(type, _ -> members(model.get())).get(key);
      return Optional.ofNullable(isStatic).map(it -> new Found(type, type, it));
    }
    return Optional.ofNullable(host.of(type).get(key))
        .map(it -> new Found(type, it.declarer(), it.isStatic()));
  }

  private static Map<String, Boolean> members(ClassModel model) {
    Map<String, Boolean> found = new HashMap<>();
    model.methods().forEach(
        it -> found.put(
            it.methodName().stringValue() + it.methodType().stringValue(),
            it.flags().has(AccessFlag.STATIC)));
    model.fields().forEach(
        it -> found.put(
            it.fieldName().stringValue() + ":" + it.fieldType().stringValue(),
            it.flags().has(AccessFlag.STATIC)));
    return found;
  }
}
