// Records, enums and interfaces that live inside of a method.
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

public final class LocalTypes implements Supplier<Object> {

  private static String ranking(Map<String, int[]> scores) {
    enum Medal {
      GOLD,
      SILVER,
      BRONZE,
      NONE;

      static Medal at(int place) {
        return values()[Math.min(place, NONE.ordinal())];
      }
    }
    record Row(String name, double mean) implements Comparable<Row> {
      static Row of(Map.Entry<String, int[]> entry) {
        int sum = 0;
        for (int score : entry.getValue()) {
          sum += score;
        }
        return new Row(entry.getKey(), (double) sum / entry.getValue().length);
      }

      @Override
      public int compareTo(Row other) {
        return Double.compare(other.mean, mean);
      }
    }
    interface Printer {
      String print(Row row, Medal medal);
    }
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<String, int[]> entry : scores.entrySet()) {
      rows.add(Row.of(entry));
    }
    rows.sort(null);
    Printer printer = (row, medal) -> medal + " " + row + "\n";
    StringBuilder out = new StringBuilder();
    for (int place = 0; place < rows.size(); place++) {
      out.append(printer.print(rows.get(place), Medal.at(place)));
    }
    return out.toString();
  }

  private static int counterInLoop() {
    int total = 0;
    for (int i = 0; i < 4; i++) {
      final int offset = i;
      class Adder {
        int value = offset;

        Adder add(int n) {
          value += n * offset;
          return this;
        }
      }
      total += new Adder().add(10).add(1).value;
    }
    return total;
  }

  @Override
  public Object get() {
    Map<String, int[]> scores = new TreeMap<>();
    scores.put("dora", new int[]{3, 4});
    scores.put("anna", new int[]{9, 10, 8});
    scores.put("carl", new int[]{9, 9});
    scores.put("bert", new int[]{1});
    scores.put("emil", new int[]{7, 7, 7, 7});
    return ranking(scores) + counterInLoop();
  }
}
