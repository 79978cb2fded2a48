// Enums with fields, bodies and abstract methods; maps and sets of them.
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import java.util.function.Supplier;

public final class EnumsWithBodies implements Supplier<Object> {

  enum Operation implements IntBinaryOperator {
    PLUS("+") {
      @Override
      public int applyAsInt(int a, int b) {
        return a + b;
      }
    },
    MINUS("-") {
      @Override
      public int applyAsInt(int a, int b) {
        return a - b;
      }

      @Override
      boolean commutes() {
        return false;
      }
    },
    TIMES("*") {
      @Override
      public int applyAsInt(int a, int b) {
        return a * b;
      }
    };

    private final String symbol;

    Operation(String symbol) {
      this.symbol = symbol;
    }

    boolean commutes() {
      return true;
    }

    static Operation of(String symbol) {
      for (Operation operation : values()) {
        if (operation.symbol.equals(symbol)) {
          return operation;
        }
      }
      throw new IllegalArgumentException("no operation " + symbol);
    }
  }

  enum Day {
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY;

    Day plus(int days) {
      return values()[Math.floorMod(ordinal() + days, values().length)];
    }
  }

  @Override
  public Object get() {
    StringBuilder out = new StringBuilder();
    for (Operation operation : Operation.values()) {
      out.append(operation).append(operation.symbol).append(operation.applyAsInt(7, 3))
          .append(operation.commutes()).append(operation.getDeclaringClass() == Operation.class).append(' ');
    }
    Map<Day, Integer> hours = new EnumMap<>(Day.class);
    hours.put(Day.SUNDAY, 0);
    hours.put(Day.MONDAY, 8);
    hours.merge(Day.MONDAY, 1, Integer::sum);
    Set<Day> weekend = EnumSet.of(Day.SUNDAY, Day.SATURDAY);
    Set<Day> week = EnumSet.complementOf(EnumSet.of(Day.SATURDAY, Day.SUNDAY));
    Set<Day> middle = EnumSet.range(Day.TUESDAY, Day.THURSDAY);
    week.removeAll(middle);
    out.append('\n').append(hours).append(weekend).append(week).append(middle)
        .append(EnumSet.noneOf(Day.class));
    out.append('\n').append(Day.valueOf("FRIDAY").plus(10)).append(Day.MONDAY.plus(-1))
        .append(Day.MONDAY.compareTo(Day.FRIDAY));
    for (String symbol : new String[]{"*", "%"}) {
      try {
        out.append(' ').append(Operation.of(symbol).name());
      } catch (IllegalArgumentException e) {
        out.append(' ').append(e.getMessage());
      }
    }
    return out.append(weekend.contains(Day.SUNDAY)).toString();
  }
}
