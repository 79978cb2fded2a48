package vatworks.container;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vatworks.vat.Slot;

/// Two views of the tables, entry by entry.
final class TablesDifference {

  private static final String CONSOLE = "v0"; // who waits for the answers to what came from outside

  /// The entries of one view.
  ///
  /// @param byPlace those that are somewhere: at most one at a place
  /// @param waiting those that only come one after another: how many there are of each
  private record Entries(TreeMap<Place, String> byPlace, Map<String, Integer> waiting) {}

  /// Where an entry is: the table, and the numbers by which the table is ordered.
  private record Place(long... numbers) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return Arrays.compare(numbers, other.numbers);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Place place && Arrays.equals(numbers, place.numbers);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(numbers);
    }
  }

  private final TablesView tables;
  private final Map<String, String> names = new HashMap<>();
  private final Entries entries = new Entries(new TreeMap<>(), new LinkedHashMap<>());

  private TablesDifference(TablesView tables) {
    this.tables = tables;
    names.put(CONSOLE, "console");
    tables.vats().forEach(vat -> names.put(vat.id(), vat.name()));
  }

  static List<Difference> between(TablesView before, TablesView after) {
    Entries old = new TablesDifference(before).entries();
    Entries now = new TablesDifference(after).entries();
    List<Difference> differences = new ArrayList<>();
    TreeMap<Place, String> all = new TreeMap<>(old.byPlace());
    all.putAll(now.byPlace());
    for (Place place : all.keySet()) {
      String was = old.byPlace().getOrDefault(place, "");
      String is = now.byPlace().getOrDefault(place, "");
      if (!was.equals(is)) {
        add(differences, false, was, 1);
        add(differences, true, is, 1);
      }
    }
    old.waiting().forEach((entry, count) -> add(
        differences, false, entry, count - now.waiting().getOrDefault(entry, 0)));
    now.waiting().forEach((entry, count) -> add(
        differences, true, entry, count - old.waiting().getOrDefault(entry, 0)));
    return differences;
  }

  private static void add(List<Difference> differences, boolean isAdded, String entry, int times) {
    for (int i = 0; i < times && !entry.isEmpty(); i++) {
      differences.add(new Difference(isAdded, entry));
    }
  }

  private Entries entries() {
    for (TablesView.VatRow vat : tables.vats()) {
      String reason = vat.reason().map(it -> ": " + it).orElse("");
      at(vat.name() + " " + vat.status() + reason, 0, number(vat.id()));
    }
    tables.clists().forEach((vat, slots) -> slots.forEach(row -> {
      Slot slot = Slot.parse(row.slot());
      at(
          names.get(vat) + ": " + row.slot() + " = " + row.kref(), 1, number(vat), slot.isImport() ? 1 : 0,
          slot.kind().ordinal(), Math.abs(slot.number()));
    }));
    for (TablesView.ObjectRow object : tables.objects()) {
      at(
          object.kref() + " is " + names.get(object.owner()) + " " + object.slot(), 2,
          number(object.kref()));
    }
    tables.promises().forEach(this::promise);
    tables.queue().forEach(item -> waits("queued " + text(item)));
    tables.promises()
        .forEach(promise -> promise.waiting().forEach(item -> waits("waiting " + text(item))));
    tables.setAside()
        .forEach((vat, items) -> items.forEach(item -> waits("set aside " + text(item))));
    return entries;
  }

  private void promise(TablesView.PromiseRow promise) {
    StringBuilder text = new StringBuilder(promise.kref() + " " + promise.state());
    promise.value().ifPresent(value -> text.append(" ").append(value));
    promise.decider().ifPresent(vat -> text.append(", decided by ").append(names.get(vat)));
    promise.subscribers().forEach(vat -> text.append(", subscribed by ").append(names.get(vat)));
    at(text.toString(), 3, number(promise.kref()));
  }

  private String text(TablesView.QueueRow row) {
    return switch (row) {
      case TablesView.MessageRow message -> message.target() + "." + message.method() + " " + message.body()
          + (message.slots().isEmpty() ? "" : " " + message.slots())
          + message.result().map(result -> " -> " + result).orElse("");
      case TablesView.NewsRow news -> "news for " + names.get(news.vat()) + " of " + news.promises();
    };
  }

  private void at(String entry, long... place) {
    entries.byPlace().put(new Place(place), entry);
  }

  private void waits(String entry) {
    entries.waiting().merge(entry, 1, Integer::sum);
  }

  // Of `v1`, `ko20` or `kp40`.
  private static long number(String id) {
    return Long.parseLong(id.substring(id.startsWith("v") ? 1 : 2));
  }
}
