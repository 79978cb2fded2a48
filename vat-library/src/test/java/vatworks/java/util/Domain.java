package vatworks.java.util;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;

/// What is put into the collections of one comparison.
///
/// @param hasNulls whether null may be in them
/// @param isOrdered whether the elements say themselves which is less
record Domain(List<?> elements, boolean hasNulls, boolean isOrdered) {

  /// Numbers, two of which have the same hash as another.
  static final Domain NUMBERS = new Domain(List.of(0, 1, 2, 3, 4, 5, 6, 16, 65_536, 65_537), false, true);
  static final Domain NULLS = new Domain(NUMBERS.elements, true, false);
  static final Domain DAYS = new Domain(List.of(DayOfWeek.values()), false, true);
  /// Each is equal to itself alone, and has the hash of another.
  static final Domain THINGS = new Domain(
      List.of(new Thing(0), new Thing(1), new Thing(2), new Thing(3), new Thing(4)), true, false);

  private static final class Thing {
    private final int number;

    Thing(int number) {
      this.number = number;
    }

    @Override
    public String toString() {
      return "thing" + number;
    }
  }

  /// Total orders of anything.
  List<Comparator<Object>> orders() {
    Comparator<Object> byText = Comparator.comparing(String::valueOf);
    return List.of(byText, byText.reversed(), Comparator.comparing(a -> String.valueOf(a).length()));
  }
}
