package vatworks.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vatworks.vat.Asked;

/// What a vat asked for in a crank, read back from the changes that came of it: the journal keeps those, and
/// of what the vat said only the [AskedHash].
///
/// Some things that a vat may ask for change nothing, or not enough to tell them apart:
///
/// - to be told of a promise once more, or to resolve no promises at all;
/// - what a message said that went to a promise that was data or rejected already;
/// - what the reference was called that a promise was resolved with, where that was another promise;
/// - anything in a turn that failed.
///
/// And some things can be told only by trying: where among other syscalls a vat asked to be told of what was
/// settled already, and which of several names for the same thing it used. What is likely is tried, and the
/// hash says whether it is so.
///
/// @param asked in order, in the vat's own names
/// @param isExact whether this is what the vat asked for, to the letter: it has the crank's hash
public record Recalled(List<Asked> asked, boolean isExact) {

  public Recalled {
    asked = List.copyOf(asked);
  }

  /// Applies a crank to the tables, and says what its vat asked for.
  ///
  /// @param tables as they were before the crank; afterwards, as they were after it
  /// @param next what the tables call for, before the crank
  /// @param changes of the whole crank, in order
  public static Recalled apply(Tables tables, Next next, List<Change> changes) {
    Change.CrankEnded ended = (Change.CrankEnded) changes.getLast();
    boolean isFault = changes.stream()
        .anyMatch(
            it -> it instanceof Change.VatTerminated gone && gone.vat().equals(ended.vat())
                || it instanceof Change.TurnUndone);
    int begin = isFault || ended.vat().equals(VatId.KERNEL)
        ? changes.size()
        : Math.min(changes.size(), brought(tables, next, changes, ended.vat()));
    changes.subList(0, begin).forEach(tables::apply);
    Recall recall = new Recall(tables, ended.vat());
    changes.subList(begin, changes.size()).forEach(recall::take);
    return recall.end(ended.asked());
  }

  // How many of the changes come of what the vat was brought, before it asked for anything.
  private static int brought(Tables tables, Next next, List<Change> changes, VatId vat) {
    if (changes.getFirst() instanceof Change.Dequeued) {
      return next instanceof Next.Deliver deliver && deliver.crank().vat().equals(vat)
          ? deliver.crank().size()
          : 1;
    }
    Map<String, Bundle> stored = new HashMap<>();
    for (Change change : changes) {
      switch (change) {
        case Change.BundleStored added -> stored.put(added.bundle().id(), added.bundle());
        case Change.CodeSet set -> {
          List<Bundle> code = new ArrayList<>();
          for (String id : set.bundles()) {
            code.add(Optional.ofNullable(stored.get(id)).orElseGet(() -> tables.bundle(id)));
          }
          return new Kernel(tables).upgrading(vat, code, set.previousState()).size();
        }
        default -> {
          return 0;
        }
      }
    }
    return 0;
  }
}
