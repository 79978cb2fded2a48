import java.util.*;
import java.util.function.Consumer;

/** Large sorts of equal things, by orders that are none, and code that is hot enough to be compiled. */
final class Sorts {
  record Card(String suit, int value) implements Comparable<Card> {
    @Override
    public int compareTo(Card other) {
      return Integer.compare(value, other.value);
    }
  }

  private final Consumer<String> log;

  Sorts(Consumer<String> log) {
    this.log = log;
  }

  void run() {
    List<Card> cards = new ArrayList<>();
    int seed = 42;
    for (int i = 0; i < 1_500; i++) {
      seed = seed * 1_103_515_245 + 12_345;
      cards.add(new Card("s" + i % 7, seed >>> 24));
    }
    List<Card> sorted = new ArrayList<>(cards);
    Collections.sort(sorted);
    log.accept(sorted.hashCode() + " " + sorted.get(0) + sorted.get(1_499));
    sorted.sort(Comparator.comparing(Card::suit).reversed().thenComparing(Comparator.reverseOrder()));
    log.accept(sorted.hashCode() + " " + sorted.subList(0, 3));
    try {
      int[] turn = new int[1];
      sorted.sort((a, b) -> turn[0]++ % 3 - 1); // No order at all.
      log.accept("sorted " + sorted.hashCode() + " " + turn[0]);
    } catch (IllegalArgumentException e) {
      log.accept(e.toString());
    }
    int[] numbers = new int[5_000];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = i * 31 % 1_009;
    }
    Arrays.sort(numbers);
    log.accept(Arrays.hashCode(numbers) + " " + Arrays.binarySearch(numbers, 500));
    Map<String, Integer> counts = new TreeMap<>();
    StringBuilder text = new StringBuilder();
    for (Card card : cards) {
      counts.merge(card.suit() + card.value() % 5, 1, Integer::sum);
      text.append(card).append(' ');
    }
    log.accept(counts + " " + text.toString().hashCode() + " " + text.length());
  }
}
