package vatworks.vow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vatworks.vat.Resolution;
import vatworks.vat.Slot;
import vatworks.vat.Syscall;
import vatworks.vat.SyscallRefused;

/// The resolutions of one crank, which cannot be told to the kernel together. What is too large becomes a
/// rejection that says so, and all else is told as it is.
final class Telling {

  private final Syscall syscall;
  private final Marshal marshal;
  private final List<Resolution> resolutions;
  private final Set<Slot> asked = new HashSet<>();
  private final Set<Slot> shrunk = new HashSet<>();

  /// @param resolutions each after one that mentions its promise
  /// @param asked how many promises, from the first, the kernel knows already
  Telling(Syscall syscall, Marshal marshal, List<Resolution> resolutions, int asked) {
    this.syscall = syscall;
    this.marshal = marshal;
    this.resolutions = resolutions;
    resolutions.subList(0, Math.min(asked, resolutions.size())).forEach(r -> this.asked.add(r.promise()));
  }

  /// @throws SyscallRefused if the turn is over its limits and nothing more can be told
  void tellInParts() {
    tellLinked();
    List<Resolution> rest = mentioned();
    rest.removeIf(Telling::isLinked);
    tellAlone(rest);
  }

  // Those that mention promises stay together: a promise that is resolved has no name to be mentioned by.
  private void tellLinked() {
    while (true) {
      List<Resolution> linked = mentioned();
      linked.removeIf(resolution -> !isLinked(resolution));
      if (linked.isEmpty()) {
        return;
      }
      try {
        syscall.resolve(linked);
        return;
      } catch (SyscallRefused e) {
        Resolution largest = linked.getFirst();
        for (Resolution resolution : linked) {
          largest = size(resolution) > size(largest) ? resolution : largest;
        }
        resolutions.set(resolutions.indexOf(largest), tooLarge(largest, e));
      }
    }
  }

  private void tellAlone(List<Resolution> rest) {
    try {
      if (!rest.isEmpty()) {
        syscall.resolve(rest);
      }
    } catch (SyscallRefused e) {
      if (rest.size() > 1) {
        tellAlone(rest.subList(0, rest.size() / 2));
        tellAlone(rest.subList(rest.size() / 2, rest.size()));
      } else {
        tellAlone(List.of(tooLarge(rest.getFirst(), e)));
      }
    }
  }

  private Resolution tooLarge(Resolution resolution, SyscallRefused e) {
    if (!shrunk.add(resolution.promise())) {
      throw e; // It is not the size of this one.
    }
    Problem problem = new Problem(
        SyscallRefused.class.getName(), "the result cannot be told: " + e.getMessage());
    return new Resolution.Rejected(resolution.promise(), marshal.problem(problem));
  }

  // What was mentioned only by what is too large has never been heard of, and must not be told.
  private List<Resolution> mentioned() {
    Set<Slot> known = new HashSet<>(asked);
    List<Resolution> mentioned = new ArrayList<>();
    int before;
    do {
      before = known.size();
      mentioned.clear();
      for (Resolution resolution : resolutions) {
        if (known.contains(resolution.promise())) {
          mentioned.add(resolution);
          known.addAll(resolution.data().slots());
        }
      }
    } while (known.size() > before);
    return mentioned;
  }

  private static boolean isLinked(Resolution resolution) {
    for (Slot slot : resolution.data().slots()) {
      if (slot.kind() == Slot.Kind.PROMISE) {
        return true;
      }
    }
    return false;
  }

  private static long size(Resolution resolution) {
    return resolution.data().body().length() + 8L * resolution.data().slots().size();
  }
}
