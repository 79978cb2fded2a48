package vatworks.container;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vatworks.kernel.Tables;
import vatworks.kernel.Words;

/// Which vats are trusted: they are not confined, and can do whatever Java can.
///
/// @param trusted the names of those that are, sorted
/// @param wanted the names of those that are to be, sorted; one that was made confined stays so until it is
///     upgraded
public record Trust(List<String> trusted, List<String> wanted) {

  private static final int MOST_NAMED = 5;

  public Trust {
    trusted = List.copyOf(trusted);
    wanted = List.copyOf(wanted);
  }

  Trust(Collection<String> trusted, Collection<String> wanted) {
    this(List.copyOf(trusted), List.copyOf(wanted));
  }

  /// Whether a vat is trusted: it has code, and nothing in that confines it.
  static boolean isTrusted(Tables tables, Tables.Vat vat) {
    List<String> code = vat.incarnation().bundles();
    return !code.isEmpty()
        && code.stream().map(tables::bundle).map(CodeBundle::read)
            .noneMatch(bundle -> bundle.kind() == CodeBundle.Kind.LIBRARY);
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

  private static List<String> shown(List<String> names) {
    if (names.size() <= MOST_NAMED) {
      return names;
    }
    List<String> shown = new ArrayList<>(names.subList(0, MOST_NAMED - 1));
    shown.add((names.size() - shown.size()) + " more");
    return shown;
  }

  private static String vats(List<String> names) {
    return (names.size() == 1 ? "vat " : "vats ") + Words.list(shown(names))
        + (names.size() == 1 ? " is" : " are");
  }
}
