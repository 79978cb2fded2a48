// A calendar of bookings in a sorted map: neighbours, heads, tails and ranges.
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

public final class TreeMapRanges implements Supplier<Object> {

  record Booking(int from, int to, String guest) {}

  private final NavigableMap<Integer, Booking> bookings = new TreeMap<>();

  private boolean book(int from, int to, String guest) {
    Map.Entry<Integer, Booking> before = bookings.floorEntry(from);
    Map.Entry<Integer, Booking> after = bookings.higherEntry(from);
    if (before != null && before.getValue().to() > from || after != null && after.getKey() < to) {
      return false;
    }
    bookings.put(from, new Booking(from, to, guest));
    return true;
  }

  @Override
  public Object get() {
    StringBuilder out = new StringBuilder();
    out.append(book(10, 12, "ann")).append(book(12, 15, "bob")).append(book(11, 13, "cid"))
        .append(book(1, 4, "dan"))
        .append(book(3, 30, "eve")).append(book(20, 25, "fay")).append('\n');
    out.append(bookings.firstKey()).append(bookings.lastEntry().getValue().guest())
        .append(bookings.headMap(12).keySet())
        .append(bookings.tailMap(12, false).keySet()).append(bookings.subMap(2, 20).size())
        .append(bookings.descendingMap().keySet()).append(bookings.lowerKey(10))
        .append(bookings.ceilingKey(13))
        .append(bookings.floorKey(0)).append('\n');
    SortedMap<Integer, Booking> middle = bookings.subMap(5, 16);
    middle.remove(12);
    try {
      middle.put(40, new Booking(40, 41, "too late"));
    } catch (IllegalArgumentException e) {
      out.append("out of range ");
    }
    out.append(bookings.keySet()).append(bookings.pollFirstEntry().getKey()).append('\n');
    NavigableSet<String> words = new TreeSet<>();
    for (String word : new String[]{"delta", "alpha", "echo", "bravo", "charlie", "alpha"}) {
      words.add(word);
    }
    int removed = 0;
    for (var each = words.iterator(); each.hasNext();) {
      if (each.next().length() == 5 && removed++ < 2) {
        each.remove();
      }
    }
    TreeMap<Integer, Integer> squares = new TreeMap<>();
    for (int i = 0; i < 500; i++) {
      squares.put(i * 37 % 500, i);
    }
    for (int i = 0; i < 500; i += 3) {
      squares.remove(i);
    }
    int checksum = 0;
    for (Map.Entry<Integer, Integer> square : squares.entrySet()) {
      checksum = checksum * 31 + square.getKey() * square.getValue();
    }
    return out.append(words).append(words.higher("b")).append(words.headSet("d"))
        .append(words.descendingSet())
        .append(words.pollLast()).append(squares.size()).append(' ').append(checksum).toString();
  }
}
