package vatworks.container;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vatworks.kernel.Tables;
import vatworks.kernel.VatId;
import vatworks.kernel.Words;

/// Which vats are trusted: they are not confined, and can do whatever Java can.
///
/// @param trusted the names of those that are, sorted
/// @param wanted the names of those that are to be, sorted; one that was made confined stays so until it is
///     upgraded
public record Trust(List<String> trusted, List<String> wanted) {

  public Trust {
    trusted = List.copyOf(trusted);
    wanted = List.copyOf(wanted);
  }

  Trust(Collection<String> trusted, Collection<String> wanted) {
    this(List.copyOf(trusted), List.copyOf(wanted));
  }

  /// The ids of the vats that are trusted where others are confined. Where none is, that is as usual, and
  /// there is nothing to be told apart.
  static Set<VatId> among(Tables tables) {
    Set<VatId> unconfined = new HashSet<>();
    for (Tables.Vat vat : tables.vats()) {
      if (!isConfined(tables, vat)) {
        unconfined.add(vat.id());
      }
    }
    return unconfined.size() == tables.vats().size() ? Set.of() : unconfined;
  }

  private static boolean isConfined(Tables tables, Tables.Vat vat) {
    return vat.incarnation().bundles().stream()
        .map(tables::bundle)
        .map(CodeBundle::read)
        .anyMatch(bundle -> bundle.kind() == CodeBundle.Kind.LIBRARY);
  }

  /// What whoever starts the container must be told, a line each; nothing where no vat is trusted or is to be.
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (!trusted.isEmpty()) {
      warnings.add(
          "NOT CONFINED: " + vats(trusted) + " trusted, and can do whatever Java can: to the files and the "
              + "network of this machine, and to all other vats");
    }
    List<String> confined = wanted.stream().filter(name -> !trusted.contains(name)).toList();
    if (!confined.isEmpty()) {
      warnings.add(
          vats(confined) + " confined until the next upgrade, whatever is said now: that is how "
              + (confined.size() == 1 ? "it was made" : "they were made"));
    }
    return warnings;
  }

  private static String vats(List<String> names) {
    return (names.size() == 1 ? "vat " : "vats ") + Words.list(names)
        + (names.size() == 1 ? " is" : " are");
  }
}
