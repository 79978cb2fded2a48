package vatworks.shell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vatworks.container.TablesView;
import vatworks.container.TablesView.MessageRow;
import vatworks.container.TablesView.PromiseRow;
import vatworks.container.TablesView.QueueRow;

/// What every vat waits for, and on whom; and who waits for each other, so that nobody will go on.
///
/// @param waits by the number of the vat that waits, the console's last; then by promise
/// @param circles those that some of `waits` come to
record Vows(List<Wait> waits, List<Circle> circles) {

  // A path that is longer than this ends without an end.
  private static final int LONGEST_PATH = 1_000;

  /// A vat that is to be told when a promise is settled.
  ///
  /// @param vat its id; `v0` is the console
  /// @param promise the promise's kref
  /// @param queued how many messages wait in the promise
  /// @param path what must happen before, up to a vat that can do something, or to a promise that the path
  ///     has met already
  record Wait(String vat, String promise, int queued, List<Reason> path) {}

  /// A circle: each waits for the next, and the last for the first.
  ///
  /// @param nodes vats by id, promises by kref
  /// @param isCertain whether it is of promises alone. A vat in it might settle what it decides all the same,
  ///     should it get a message from outside.
  record Circle(List<String> nodes, boolean isCertain) {}

  /// @param vat the id of the vat whose waits are asked for; empty: of all
  static Vows of(TablesView tables, Optional<String> vat) {
    return new Search(tables).vows(vat);
  }

  private static final class Search {

    private final TablesView tables;
    private final Names names;
    private final Reasons reasons;
    private final WaitGraph graph = new WaitGraph();

    Search(TablesView tables) {
      this.tables = tables;
      names = new Names(tables);
      reasons = new Reasons(tables);
      tables.vats().forEach(vat -> waited(vat.id()));
      waited(Names.CONSOLE);
      tables.promises().stream().filter(Reasons::isOpen).forEach(this::linked);
    }

    private void waited(String vat) {
      promisesOf(vat).forEach(promise -> graph.add(vat, promise.kref()));
    }

    private List<PromiseRow> promisesOf(String vat) {
      return tables.promises().stream()
          .filter(promise -> Reasons.isOpen(promise) && promise.subscribers().contains(vat))
          .toList();
    }

    private void linked(PromiseRow promise) {
      switch (reasons.of(promise.kref())) {
        case Reason.Decided(String vat) -> graph.add(promise.kref(), vat);
        case Reason.Parked(_, String other) -> graph.add(promise.kref(), other);
        case Reason.Follows(String other) -> graph.add(promise.kref(), other);
        case Reason.Queued _,Reason.Nobody _ -> {
        }
      }
    }

    Vows vows(Optional<String> vat) {
      List<Wait> waits = new ArrayList<>();
      for (TablesView.VatRow row : tables.vats()) {
        addWaits(waits, row.id(), vat);
      }
      addWaits(waits, Names.CONSOLE, vat);
      Set<String> ahead = graph.ahead(vat.map(List::of).orElse(List.of()));
      List<Circle> circles = graph.circles(graph.behind(free())).stream()
          .filter(circle -> vat.isEmpty() || ahead.contains(circle.getFirst()))
          .map(circle -> new Circle(fromFirst(circle), circle.stream().allMatch(this::isPromise)))
          .toList();
      return new Vows(List.copyOf(waits), circles);
    }

    // The same tables give the same text: a circle begins with its first vat, or with its first promise.
    private List<String> fromFirst(List<String> circle) {
      Set<String> members = Set.copyOf(circle);
      String first = Stream.concat(
          tables.vats().stream().map(TablesView.VatRow::id),
          tables.promises().stream().map(PromiseRow::kref)).filter(members::contains).findFirst()
          .orElseThrow();
      List<String> rotated = new ArrayList<>(circle);
      Collections.rotate(rotated, -circle.indexOf(first));
      return rotated;
    }

    // Whoever has something in the queue goes on, and with it whatever waits for that.
    private Set<String> free() {
      Set<String> free = new HashSet<>();
      for (QueueRow item : tables.queue()) {
        free.add(names.receiver(item));
        if (item instanceof MessageRow message && names.promise(message.target()).isEmpty()) {
          message.result().ifPresent(free::add);
        }
      }
      return free;
    }

    private void addWaits(List<Wait> waits, String id, Optional<String> asked) {
      if (asked.isEmpty() || asked.get().equals(id)) {
        promisesOf(id).forEach(
            promise -> waits.add(
                new Wait(id, promise.kref(), promise.waiting().size(), path(promise.kref()))));
      }
    }

    private boolean isPromise(String node) {
      return names.promise(node).isPresent();
    }

    private List<Reason> path(String kref) {
      List<Reason> path = new ArrayList<>();
      Set<String> met = new HashSet<>();
      Optional<String> next = Optional.of(kref);
      while (next.isPresent() && met.add(next.get()) && path.size() < LONGEST_PATH) {
        Reason reason = reasons.of(next.get());
        path.add(reason);
        next = switch (reason) {
          case Reason.Parked(_, String promise) -> Optional.of(promise);
          case Reason.Follows(String promise) -> Optional.of(promise);
          case Reason.Decided _,Reason.Queued _,Reason.Nobody _ -> Optional.empty();
        };
      }
      return path;
    }
  }
}
