package vatworks.container;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import vatworks.confine.ConfinedClasses;
import vatworks.vat.Gauge;

/// The classes of confined vats. What is made fit to run is kept for as long as there is a vat of that code,
/// for thousands can have the same; the library and userspace are the same for nearly all.
final class Confined {

  private static final String METER = "vatworks.meter.Meter";
  private static final Map<CodeBundle, ConfinedClasses> LIBRARIES = new WeakHashMap<>();
  private static final Map<CodeBundle, Map<CodeBundle, ConfinedClasses>> USERSPACES = new WeakHashMap<>();

  private Confined() {}

  /// The classes of a vat made of this code.
  static ConfinedClasses classes(
      CodeBundle own, Optional<CodeBundle> shared, CodeBundle userspace, CodeBundle library) {
    Map<String, byte[]> classes = new HashMap<>();
    shared.ifPresent(it -> classes.putAll(it.bytes()));
    classes.putAll(own.bytes());
    return userspace(userspace, library).withVat(classes);
  }

  /// The meter of a confined vat.
  ///
  /// @param loader that of its classes
  static Gauge gauge(ClassLoader loader) {
    try {
      return (Gauge) Class.forName(METER, true, loader).getField("GAUGE").get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a confined vat has no meter", e);
    }
  }

  private static synchronized ConfinedClasses userspace(CodeBundle userspace, CodeBundle library) {
    return USERSPACES.computeIfAbsent(library, _ -> new WeakHashMap<>())
        .computeIfAbsent(userspace, it -> library(library).withUserspace(it.bytes()));
  }

  private static ConfinedClasses library(CodeBundle library) {
    return LIBRARIES.computeIfAbsent(library, it -> ConfinedClasses.library(it.bytes()));
  }
}
