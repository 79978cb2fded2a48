package vatworks.confine;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Classes as they are run in a confined vat, each made fit when it is first asked for. They lie in layers:
/// the library, userspace on top of it, and on that what a vat's sources were compiled to.
///
/// Vats with the same code have these in common; what they never have in common is the classes that their
/// loaders define from them. Any number of threads may ask at once.
public final class ConfinedClasses {

  // They charge by themselves, and are what the rest is charged by.
  private static final List<String> READY = List.of("vatworks/meter/", "vatworks/java/lang/");

  private final Map<String, byte[]> originals; // by internal name
  private final Optional<ConfinedClasses> below;
  private final World world;
  private final Frames frames;
  private final Instrumenter instrumenter;
  private final Map<String, byte[]> done = new ConcurrentHashMap<>();

  private ConfinedClasses(Map<String, byte[]> classes, Optional<ConfinedClasses> below, Policy policy) {
    this.below = below;
    originals = new HashMap<>();
    classes.forEach((name, bytes) -> originals.put(Names.internal(name), bytes));
    world = new World(this::original);
    Renames renames = new Renames(policy::renamed);
    Optional<Frames> lower = below.map(layer -> layer.frames);
    frames = policy.isTrusting()
        ? new Frames(new World(this::original), policy, renames, lower)
        : lower.orElseThrow();
    instrumenter = new Instrumenter(world, policy, renames, frames);
  }

  /// The lowest layer.
  ///
  /// @param classes those of `vatworks.java` and of the meter, as javac wrote them, by binary name
  public static ConfinedClasses library(Map<String, byte[]> classes) {
    return new ConfinedClasses(classes, Optional.empty(), Policy.trusting());
  }

  /// The layer of userspace on top of this one.
  ///
  /// @param classes those of `vatworks.vow`, likewise
  public ConfinedClasses withUserspace(Map<String, byte[]> classes) {
    return new ConfinedClasses(classes, Optional.of(this), Policy.trusting());
  }

  /// The layer of a vat's own classes on top of this one.
  ///
  /// @param classes those of the vat and of shared, likewise; [Verifier#check] found nothing wrong with them
  public ConfinedClasses withVat(Map<String, byte[]> classes) {
    return new ConfinedClasses(classes, Optional.of(this), Policy.standard());
  }

  /// The class file that a vat's loader is to define under that name.
  ///
  /// @param name a binary one
  /// @throws IllegalArgumentException if the original's code is not what a compiler writes
  public Optional<byte[]> find(String name) {
    return ready(Names.internal(name));
  }

  private Optional<byte[]> ready(String name) {
    if (!done.containsKey(name) && originals.containsKey(name)) {
      make(name);
    }
    return Optional.ofNullable(done.get(name)).or(() -> below.flatMap(layer -> layer.ready(name)));
  }

  private Optional<byte[]> original(String name) {
    return Optional.ofNullable(originals.get(name)).or(() -> below.flatMap(layer -> layer.original(name)));
  }

  private synchronized void make(String name) {
    if (done.containsKey(name)) {
      return;
    }
    if (READY.stream().anyMatch(name::startsWith)) {
      done.put(name, originals.get(name));
      return;
    }
    ClassModel host = parsed(Desugaring.host(parsed(name)));
    List<ClassModel> members = new ArrayList<>();
    Desugaring.members(host).forEach(member -> members.add(parsed(member)));
    Map<String, byte[]> plain = Desugaring.of(host, members, world.resolver(it -> it));
    plain.forEach(world::add);
    Map<String, byte[]> made = new HashMap<>();
    plain.forEach((it, bytes) -> made.put(it, instrumenter.instrument(ClassFile.of().parse(bytes))));
    if (!made.containsKey(name)) {
      throw new IllegalArgumentException(
          Names.binary(name) + " says that it is in the nest of "
              + Names.binary(host.thisClass().asInternalName())
              + ", which does not list it");
    }
    done.putAll(made);
  }

  private ClassModel parsed(String name) {
    byte[] bytes = originals.get(name);
    if (bytes == null) {
      throw new IllegalArgumentException("the nest of a class has a member that is not there: " + name);
    }
    return ClassFile.of().parse(bytes);
  }
}
