package vatworks.shell;

import java.util.ArrayList;
import java.util.List;

/// Rows of cells, printed so that each column begins where its widest cell allows. Two blanks part columns;
/// no line ends in a blank.
final class Columns {

  private static final int GAP = 2;

  private final List<String[]> rows = new ArrayList<>();
  private final List<Integer> widths = new ArrayList<>();

  Columns row(String... cells) {
    for (int i = 0; i < cells.length; i++) {
      int width = Text.width(cells[i]);
      if (i == widths.size()) {
        widths.add(width);
      } else if (widths.get(i) < width) {
        widths.set(i, width);
      }
    }
    rows.add(cells);
    return this;
  }

  List<String> lines() {
    return rows.stream().map(this::line).toList();
  }

  private String line(String[] cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      line.append(cells[i]);
      if (i < cells.length - 1) {
        line.append(" ".repeat(widths.get(i) + GAP - Text.width(cells[i])));
      }
    }
    return line.toString().stripTrailing();
  }
}
