import java.util.*;
import java.util.function.Consumer;

/** Iteration, where the JDK's would be in the order of hashes, or of a salt. */
final class Orders {
  enum Month { JANUARY, FEBRUARY, MARCH, APRIL, MAY, JUNE }

  /** All in one bucket, and with no order among them: a tree of those would be one by identity. */
  static final class Clashing {
    private final int number;

    Clashing(int number) {
      this.number = number;
    }

    @Override public int hashCode() { return 7; }

    @Override public boolean equals(Object other) { return other instanceof Clashing c && c.number == number; }

    @Override public String toString() { return "c" + number; }
  }

  private final Consumer<String> log;

  Orders(Consumer<String> log) {
    this.log = log;
  }

  void run() {
    log.accept(Set.of("one", "two", "three", "four", "five").toString());
    log.accept(Map.of("a", 1, "b", 2, "c", 3, "d", 4) + " " + Set.copyOf(List.of(9, 7, 8, 7)));
    log.accept(Map.ofEntries(Map.entry("z", 1), Map.entry("y", 2)) + " " + Map.of("k", "v").hashCode());
    Set<Object> mixed = new HashSet<>(List.of("text", 5, 5L, 'c', 2.5, Month.MAY, String.class));
    mixed.add(new Object());
    mixed.add(new int[0]);
    mixed.add((Runnable) () -> {});
    mixed.remove("text");
    mixed.add("text");
    log.accept(mixed.toString());
    Map<Month, String> months = new HashMap<>();
    for (Month month : Month.values()) {
      months.put(month, month.name().toLowerCase());
    }
    log.accept(months + " " + new EnumMap<>(months) + " " + EnumSet.complementOf(EnumSet.of(Month.MAY)));
    Map<Object, Object> byIdentity = new IdentityHashMap<>();
    for (int i = 0; i < 20; i++) {
      byIdentity.put(i % 2 == 0 ? new Object() : new String("s"), i);
    }
    log.accept(byIdentity.values().toString());
    Map<Clashing, Integer> clashing = new HashMap<>();
    for (int i = 0; i < 300; i++) {
      clashing.put(new Clashing(i * 37 % 151), i);
    }
    log.accept(clashing.toString());
    log.accept(new LinkedHashMap<>(clashing).hashCode() + " " + Collections.nCopies(3, Month.JUNE).hashCode());
    PriorityQueue<Integer> queue = new PriorityQueue<>(List.of(5, 1, 4, 1, 3));
    log.accept(queue + " " + new TreeMap<>(Map.of("b", 1, "B", 2, "\u0130", 3, "i", 4, "\u0131", 5)));
  }
}
