package vatworks.kernel;

import java.util.ArrayList;
import java.util.List;
import vatworks.vat.Asked;
import vatworks.vat.Resolution;
import vatworks.vat.Slot;

/// What a vat has probably asked for in a turn: for each syscall what it can have been, likeliest first, and
/// those syscalls of which it is not known where among the others they were.
final class Likely {

  private static final int MOST_TRIED = 1_000;
  private static final int MOST_SEARCHED = 500;
  private static final int MOST_WAYS = 64;

  private final List<List<Asked>> inOrder = new ArrayList<>();
  private final List<Asked> anywhere = new ArrayList<>(); // in this order
  private final AskedHash hash = new AskedHash();
  private final List<Asked> trial = new ArrayList<>();
  private int tried;

  void add(Asked asked) {
    inOrder.add(List.of(asked));
  }

  /// One of these; nothing, where there is none.
  void add(List<Asked> ways) {
    if (!ways.isEmpty()) {
      inOrder.add(ways);
    }
  }

  /// Somewhere, the vat asked to be told of what was settled already.
  void addSettled(Slot promise) {
    anywhere.add(new Asked.Subscribe(promise));
  }

  /// These promises were resolved together, each in one of these ways.
  void resolve(List<List<Resolution>> together) {
    List<List<Resolution>> ways = List.of(List.of());
    for (List<Resolution> one : together) {
      List<List<Resolution>> longer = new ArrayList<>();
      for (List<Resolution> way : ways) {
        for (Resolution resolution : one) {
          if (longer.size() < MOST_WAYS) {
            List<Resolution> next = new ArrayList<>(way);
            next.add(resolution);
            longer.add(next);
          }
        }
      }
      ways = longer.isEmpty() ? ways : longer;
    }
    add(ways.stream().map(way -> (Asked) new Asked.Resolve(way)).toList());
  }

  /// What has this hash; or what is likeliest, where nothing has that was tried.
  Recalled recalled(long asked) {
    List<Asked> likeliest = new ArrayList<>();
    inOrder.forEach(ways -> likeliest.add(ways.getFirst()));
    likeliest.addAll(anywhere);
    if (hash.of(likeliest) == asked) {
      return new Recalled(likeliest, true);
    }
    // A turn that asks for very much would take too long to try, and too deep a stack.
    boolean isFound = likeliest.size() <= MOST_SEARCHED && isFound(0, 0, asked);
    return new Recalled(isFound ? trial : likeliest, isFound);
  }

  // Tries every way to go on from so many syscalls; the last that was tried stays in `trial` if it is it.
  private boolean isFound(int ordered, int others, long asked) {
    if (ordered == inOrder.size() && others == anywhere.size()) {
      tried++;
      return hash.of(trial) == asked;
    }
    if (ordered < inOrder.size()) {
      for (Asked way : inOrder.get(ordered)) {
        if (isFoundWith(way, ordered + 1, others, asked)) {
          return true;
        }
      }
    }
    return others < anywhere.size() && isFoundWith(anywhere.get(others), ordered, others + 1, asked);
  }

  private boolean isFoundWith(Asked next, int ordered, int others, long asked) {
    if (tried >= MOST_TRIED) {
      return false;
    }
    trial.add(next);
    boolean isFound = isFound(ordered, others, asked);
    if (!isFound) {
      trial.removeLast();
    }
    return isFound;
  }
}
