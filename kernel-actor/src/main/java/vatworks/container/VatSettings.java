package vatworks.container;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vatworks.kernel.Words;
import vatworks.vat.Budget;

/// What is said of single vats in the configuration or on the command line.
///
/// @param confines whether vats that are made from now on are confined at all
/// @param budgets by a vat's name: how much of the machine it may use, where that is not what all others may
/// @param trusted the names of vats that are not confined
public record VatSettings(boolean confines, Map<String, Budget> budgets, Set<String> trusted) {

  /// Nothing is said of any: all are confined, with the same budget.
  public static final VatSettings NONE = new VatSettings(true, Map.of(), Set.of());

  public VatSettings {
    // Sorted: what is decided of them is decided in this order.
    budgets = Collections.unmodifiableMap(new TreeMap<>(budgets));
    trusted = Collections.unmodifiableSet(new TreeSet<>(trusted));
  }

  /// The same, and these vats are trusted too.
  VatSettings trusting(Set<String> names) {
    Set<String> all = new TreeSet<>(trusted);
    all.addAll(names);
    return new VatSettings(confines, budgets, all);
  }

  /// The same for a container that confines none of its vats.
  VatSettings trustingAll() {
    return new VatSettings(false, budgets, trusted);
  }

  /// Whether a vat that is made, or upgraded, from now on is confined.
  boolean confines(String vat) {
    return confines && !trusted.contains(vat);
  }

  /// Refuses a name that no vat has: one that is spelled wrong would otherwise be passed over in silence.
  ///
  /// @param names of all vats
  /// @throws ContainerException if something is said of another
  void requireKnown(List<String> names) {
    for (String name : trusted) {
      require(name, "to be trusted", names);
    }
    for (String name : budgets.keySet()) {
      require(name, "to have a budget", names);
    }
  }

  private static void require(String name, String what, List<String> names) {
    if (!names.contains(name)) {
      throw new ContainerException(
          "there is no vat " + name + " " + what + ": the vats are " + Words.list(names));
    }
  }
}
