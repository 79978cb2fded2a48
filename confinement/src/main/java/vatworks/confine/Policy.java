package vatworks.confine;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// What a vat may name of the JDK, of the interface with the kernel, and of userspace, and what each of it
/// costs: a closed world. What is not in the table is refused.
public final class Policy {

  private static final List<String> FILES = List.of(
      "lang.policy", "util.policy", "function.policy", "math.policy", "time.policy", "vat.policy",
      "refused.policy");
  private static final String NOT_LISTED = "a vat cannot use it";
  private static final int TRUSTED = 20;

  private final Map<String, ClassRuling> classes;
  private final Map<String, String> packages;
  private final OptionalInt unlisted;
  private final Map<String, Ruling> known = new ConcurrentHashMap<>();

  private Policy(PolicyReader read, OptionalInt unlisted) {
    classes = read.classes();
    packages = read.packages();
    this.unlisted = unlisted;
  }

  /// What vats may use.
  public static Policy standard() {
    return Held.STANDARD;
  }

  /// What userspace and the library may use, which are trusted: all, at a constant cost where the table has
  /// none.
  static Policy trusting() {
    return Held.TRUSTING;
  }

  /// Whether it is that of userspace and the library.
  boolean isTrusting() { return unlisted.isPresent(); }

  /// The policy in these files.
  static Policy of(PolicyReader read) {
    return new Policy(read, OptionalInt.empty());
  }

  Map<String, ClassRuling> classes() {
    return classes;
  }

  /// The class that stands behind a name; the same one for most.
  String renamed(String internalName) {
    return classes.get(internalName) instanceof ClassRuling.Is is ? is.target() : internalName;
  }

  /// What the policy says of a class of the host's or of userspace's.
  ClassRuling type(String internalName) {
    ClassRuling ruling = classes.get(internalName);
    if (ruling != null) {
      return ruling;
    }
    String type = internalName;
    for (int slash = type.lastIndexOf('/'); slash > 0; slash = type.lastIndexOf('/', slash - 1)) {
      String advice = packages.get(type.substring(0, slash + 1));
      if (advice != null) {
        return new ClassRuling.Refused(advice);
      }
    }
    return new ClassRuling.Refused(NOT_LISTED);
  }

  /// What the policy says of a method, or by the name `<init>` of a constructor, which the class itself or one
  /// above it may declare.
  Ruling method(String owner, String name, MethodTypeDesc type) {
    String key = (name.equals("<init>") ? "new" : name) + parameters(type);
    return known.computeIfAbsent(owner + "." + key, _ -> trusted(find(owner, key)));
  }

  /// What the policy says of a field.
  Ruling field(String owner, String name) {
    return trusted(find(owner, name));
  }

  private Ruling trusted(Ruling ruling) {
    return ruling instanceof Ruling.Refused && unlisted.isPresent()
        ? new Ruling.Constant(unlisted.getAsInt())
        : ruling;
  }

  /// The parameters of a method as the table has them.
  static String parameters(MethodTypeDesc type) {
    return type.parameterList().stream().map(ClassDesc::displayName)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private Ruling find(String owner, String key) {
    return switch (type(owner)) {
      case ClassRuling.Free _ -> new Ruling.Free();
      case ClassRuling.Refused(String advice) -> new Ruling.Refused(advice);
      case ClassRuling.Is is -> is.members().getOrDefault(key, new Ruling.Free());
      case ClassRuling.Listed listed -> {
        Ruling ruling = listed.members().get(key);
        yield ruling != null ? ruling : inherited(owner, key);
      }
    };
  }

  private Ruling inherited(String owner, String key) {
    if (key.startsWith("new(")) {
      return new Ruling.Refused(NOT_LISTED);
    }
    Class<?> type = World.hostClass(owner);
    List<Class<?>> above = new ArrayList<>();
    Optional.ofNullable(type.getSuperclass()).ifPresent(above::add);
    above.addAll(List.of(type.getInterfaces()));
    if (type.isInterface()) {
      above.add(Object.class);
    }
    Ruling found = new Ruling.Refused(NOT_LISTED);
    for (Class<?> parent : above) {
      Ruling next = listed(parent, key);
      if (!(next instanceof Ruling.Refused)) {
        return next;
      }
      // The first that knows better why it is refused.
      found = found.equals(new Ruling.Refused(NOT_LISTED)) ? next : found;
    }
    return found;
  }

  private Ruling listed(Class<?> type, String key) {
    return find(Names.internal(type.getName()), key);
  }

  /// Read when it is first asked for.
  private static final class Held {

    private static final Policy STANDARD = new Policy(read(), OptionalInt.empty());
    private static final Policy TRUSTING = new Policy(read(), OptionalInt.of(TRUSTED));

    private static PolicyReader read() {
      PolicyReader reader = new PolicyReader();
      FILES.forEach(reader::read);
      return reader;
    }
  }
}
