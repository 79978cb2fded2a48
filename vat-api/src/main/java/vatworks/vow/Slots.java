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
  private final List<Object> exports = new ArrayList<>(); // the root, then from firstExport on
  private final Map<Object, Slot> exported = new IdentityHashMap<>();
  private final Presences presences;
  private final Map<Long, Vow<?>> vows = new HashMap<>();
  private long nextVow = 1;
  private long firstExport = 1;

  /// @param vat the loader of the vat's classes
  Slots(Userspace home, ClassLoader vat) {
    this.home = home;
    presences = new Presences(home, vat);
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
    return Presence.of(remote).map(presence -> presences.names(presence.slot()))
        .orElseGet(() -> home.kind(remote.getClass()).names());
  }

  /// The name of an object, which is exported on first mention.
  Slot slot(Object object) {
    Optional<Presence> presence = Presence.of(object);
    return presence.isPresent() ? presence.get().slot() : exported.computeIfAbsent(object, this::export);
  }

  private Slot export(Object object) {
    exports.add(object);
    return Slot.object(exports.size() == 1 ? 0 : firstExport + exports.size() - 2);
  }

  /// Says which numbers exports have beside the root's: those from this one on.
  void exportFrom(long number) {
    if (exports.size() > 1) {
      throw new IllegalStateException("the vat has exported o+" + firstExport + " already");
    }
    firstExport = number;
  }

  /// The vat's own object of this name.
  ///
  /// @throws Problem if there is none: the wiring and the console can name what is not there, and what others
  ///     were given before the vat was upgraded is gone
  Object export(Slot slot) {
    if (slot.number() != 0 && slot.number() < firstExport) {
      throw new Problem(
          "the object " + slot
              + " is gone: it was exported before this vat was upgraded; ask its root again");
    }
    long index = slot.number() == 0 ? 0 : slot.number() - firstExport + 1;
    if (index >= exports.size()) {
      throw new Problem("there is no object " + slot + ": this vat has exported " + exports.size());
    }
    return exports.get((int) index);
  }

  /// The object behind a name that has come: the vat's own, or the one presence for it.
  ///
  /// @param names the interfaces that its sender says it has
  /// @param declared the class under which it came
  Object object(Slot slot, List<String> names, Class<?> declared) {
    return slot.isImport()
        ? presences.presence(slot, names, declared)
        : export(slot);
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
