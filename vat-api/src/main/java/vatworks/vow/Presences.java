package vatworks.vow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vatworks.vat.Slot;

/// A vat's presences, one for each import.
///
/// What interfaces a far object has is what others say. So a presence has all that anybody has ever said of
/// it, and nobody can keep it from being what it is to others by saying little or something wrong.
final class Presences {

  /// @param names of the interfaces that the presence has, and of some that the vat has no class for, sorted
  private record Known(Object presence, List<String> names) {}

  private static final Known NOTHING = new Known(new Object(), List.of());

  private final Userspace home;
  private final ClassLoader vat;
  private final Map<Long, Known> known = new HashMap<>();

  /// @param vat the loader of the vat's classes
  Presences(Userspace home, ClassLoader vat) {
    this.home = home;
    this.vat = vat;
  }

  int size() {
    return known.size();
  }

  /// The names of the interfaces that are known of an import.
  List<String> names(Slot slot) {
    return known.getOrDefault(slot.number(), NOTHING).names();
  }

  /// The presence for an import. It is another than before, and equal, if one of the names is new, and the
  /// vat has a class for it.
  ///
  /// @param alleged the names of interfaces that the sender of this mention says it has
  /// @param declared the class under which it came, which it is if nobody has ever said anything of it
  Object presence(Slot slot, List<String> alleged, Class<?> declared) {
    Known before = known.getOrDefault(slot.number(), NOTHING);
    List<Class<?>> asked = isRemoteInterface(declared) ? List.of(declared) : List.of();
    List<String> said = alleged.isEmpty() && before.names().isEmpty()
        ? RemoteClass.names(asked)
        : alleged;
    if (before != NOTHING && before.names().containsAll(said)) {
      return before.presence();
    }
    Known now = widened(slot, before, said, asked);
    known.put(slot.number(), now);
    return now.presence();
  }

  private Known widened(Slot slot, Known before, List<String> said, List<Class<?>> asked) {
    List<Class<?>> told = new ArrayList<>();
    Set<String> foreign = new LinkedHashSet<>(before.names());
    for (String name : said) {
      remoteInterface(name).ifPresentOrElse(told::add, () -> foreign.add(name));
    }
    List<Class<?>> has = interfaces(before.presence());
    Object presence = before != NOTHING && has.containsAll(told)
        ? before.presence()
        : made(slot, List.of(sorted(has, told), told, asked, List.of()));
    List<Class<?>> had = interfaces(presence);
    Set<String> names = new TreeSet<>();
    for (Class<?> type : had) {
      if (before.names().contains(type.getName()) || told.contains(type) || asked.contains(type)) {
        names.add(type.getName());
      }
    }
    has.forEach(type -> foreign.remove(type.getName())); // These are the vat's.
    List<String> all = new ArrayList<>(names);
    all.addAll(foreign);
    names.addAll(Alleged.limited(all));
    return new Known(presence, List.copyOf(names));
  }

  private static List<Class<?>> sorted(List<Class<?>> some, List<Class<?>> others) {
    Set<Class<?>> all = new LinkedHashSet<>(some);
    all.addAll(others);
    List<Class<?>> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparing(Class::getName));
    return sorted;
  }

  // Its senders may name interfaces that nothing can have together. The last one's go first then.
  private Object made(Slot slot, List<List<Class<?>>> choices) {
    for (List<Class<?>> choice : choices) {
      try {
        return home.kind(choice).proxy(new Presence(slot));
      } catch (IllegalArgumentException e) {
        continue; // The next is smaller, and the last of all is nothing, which anything can be.
      }
    }
    throw new IllegalStateException("a presence of no interface cannot be made");
  }

  private static List<Class<?>> interfaces(Object presence) {
    List<Class<?>> interfaces = new ArrayList<>();
    for (Class<?> type : presence.getClass().getInterfaces()) {
      if (isRemoteInterface(type)) {
        interfaces.add(type);
      }
    }
    return interfaces;
  }

  private Optional<Class<?>> remoteInterface(String name) {
    try {
      return Optional.<Class<?>>of(Class.forName(name, false, vat)).filter(Presences::isRemoteInterface);
    } catch (ClassNotFoundException | LinkageError e) {
      return Optional.empty(); // It is the sender's own.
    }
  }

  private static boolean isRemoteInterface(Class<?> type) {
    return type.isInterface() && type != Remote.class && Remote.class.isAssignableFrom(type);
  }
}
