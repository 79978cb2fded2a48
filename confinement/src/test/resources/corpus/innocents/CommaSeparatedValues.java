// A reader of comma-separated values with quotes, and a small table on top of it.
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

public final class CommaSeparatedValues implements Supplier<Object> {

  private static final String TABLE = """
      name,team,points
      "Ann ""the ace"" Lee",red,12
      Bob,blue,7
      "Cid, the third",red,
      Dan,blue,30
      "two
      lines",green,1
      """;

  private enum State {
    START,
    PLAIN,
    QUOTED,
    AFTER_QUOTE
  }

  private static List<List<String>> parse(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    State state = State.START;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (state == State.QUOTED) {
        if (c == '"') {
          state = State.AFTER_QUOTE;
        } else {
          cell.append(c);
        }
        continue;
      }
      switch (c) {
        case '"' -> {
          if (state == State.AFTER_QUOTE) {
            cell.append(c);
          }
          state = State.QUOTED;
        }
        case ',', '\n' -> {
          row.add(cell.toString());
          cell.setLength(0);
          state = State.START;
          if (c == '\n') {
            rows.add(row);
            row = new ArrayList<>();
          }
        }
        default -> {
          cell.append(c);
          state = State.PLAIN;
        }
      }
    }
    return rows;
  }

  private static List<Map<String, String>> table(List<List<String>> rows) {
    List<Map<String, String>> table = new ArrayList<>();
    List<String> titles = rows.getFirst();
    for (List<String> row : rows.subList(1, rows.size())) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (int i = 0; i < titles.size(); i++) {
        cells.put(titles.get(i), row.get(i));
      }
      table.add(cells);
    }
    return table;
  }

  private static String quote(String cell) {
    boolean plain = cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  @Override
  public Object get() {
    List<List<String>> rows = parse(TABLE);
    Map<String, Integer> points = new TreeMap<>();
    for (Map<String, String> row : table(rows)) {
      String cell = row.getOrDefault("points", "0");
      points.merge(row.get("team"), cell.isEmpty() ? 0 : Integer.parseInt(cell), Integer::sum);
    }
    StringBuilder again = new StringBuilder();
    for (List<String> row : rows) {
      String separator = "";
      for (String cell : row) {
        again.append(separator).append(quote(cell));
        separator = ",";
      }
      again.append('\n');
    }
    return table(rows) + "\n" + points + "\n" + again.toString().equals(TABLE);
  }
}
