package vatworks.vow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vatworks.vat.Slot;

/// What a vat's slots stand for: its objects that others know (`o+3`), the presences of others' (`o-50`), and
/// the vows that the kernel knows (`p+5`, `p-60`).
///
/// A vow is in here until its news have come or gone, so that this grows with what a vat holds and not with
/// what it has done.
final class Slots implements Outgoing {

  private final Userspace home;
  private final ClassLoader vat;
  private final List<Object> exports = new ArrayList<>();
  private final Map<Object, Slot> exported = new IdentityHashMap<>();
  private final Map<Long, Object> presences = new HashMap<>();
  private final Map<Long, Vow<?>> vows = new HashMap<>();
  private long nextVow = 1;

  /// @param vat the loader of the vat's classes
  Slots(Userspace home, ClassLoader vat) {
    this.home = home;
    this.vat = vat;
  }

  /// How many vows the kernel knows.
  int vows() {
    return vows.size();
  }

  /// How many entries all tables have together.
  int entries() {
    return exports.size() + exported.size() + presences.size() + vows.size();
  }

  @Override
  public List<String> interfacesOf(Object remote) {
    return Presence.of(remote).map(Presence::names).orElseGet(() -> home.kind(remote.getClass()).names());
  }

  /// The name of an object, which is exported on first mention.
  Slot slot(Object object) {
    Optional<Presence> presence = Presence.of(object);
    return presence.isPresent() ? presence.get().slot() : exported.computeIfAbsent(object, this::export);
  }

  private Slot export(Object object) {
    exports.add(object);
    return Slot.object(exports.size() - 1L);
  }

  /// The vat's own object of this name.
  ///
  /// @throws Problem if there is none: the wiring and the console can name what is not there
  Object export(Slot slot) {
    if (slot.number() >= exports.size()) {
      throw new Problem("there is no object " + slot + ": this vat has exported " + exports.size());
    }
    return exports.get((int) slot.number());
  }

  /// The object behind a name that has come: the vat's own, or the one presence for it.
  ///
  /// @param names the interfaces that its sender says it has
  /// @param declared the class under which it came
  Object object(Slot slot, List<String> names, Class<?> declared) {
    return slot.isImport()
        ? presences.computeIfAbsent(slot.number(), any -> presence(slot, names, declared))
        : export(slot);
  }

  private Object presence(Slot slot, List<String> names, Class<?> declared) {
    List<Class<?>> known = new ArrayList<>();
    names.forEach(name -> remoteInterface(name).ifPresent(known::add));
    boolean isDeclared = declared.isInterface() && declared != Remote.class
        && Remote.class.isAssignableFrom(declared);
    if (names.isEmpty() && isDeclared) {
      known.add(declared);
    }
    List<String> said = names.isEmpty() ? known.stream().map(Class::getName).toList() : List.copyOf(names);
    Presence presence = new Presence(slot, said);
    try {
      return home.kind(known).proxy(presence);
    } catch (IllegalArgumentException e) {
      // Its sender names interfaces that nothing can have together. What was asked for is enough.
      return home.kind(isDeclared ? List.of(declared) : List.of()).proxy(presence);
    }
  }

  private Optional<Class<?>> remoteInterface(String name) {
    try {
      Class<?> found = Class.forName(name, false, vat);
      return found.isInterface() && found != Remote.class && Remote.class.isAssignableFrom(found)
          ? Optional.of(found)
          : Optional.empty();
    } catch (ClassNotFoundException | LinkageError e) {
      return Optional.empty(); // It is the sender's own.
    }
  }

  /// The vow of this name, if there is one.
  Optional<Vow<?>> vow(Slot slot) {
    return Optional.ofNullable(vows.get(slot.number()));
  }

  /// Makes a vow for a name that has come.
  Vow<?> vow(Slot slot, Link link) {
    Vow<?> vow = new Vow<>(home, Object.class);
    vow.link(link);
    vows.put(slot.number(), vow);
    return vow;
  }

  /// A name for a vow that the kernel does not know.
  Slot name(Vow<?> vow) {
    Slot slot = Slot.promise(nextVow);
    nextVow++;
    vows.put(slot.number(), vow);
    return slot;
  }

  /// Gives a name to another vow.
  void pass(Slot slot, Vow<?> vow) {
    vows.put(slot.number(), vow);
  }

  /// Forgets a name.
  void forget(Slot slot) {
    vows.remove(slot.number());
  }
}
