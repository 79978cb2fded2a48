// Sudoku, by candidates in bits and the cell with the fewest of them.
import java.util.function.Supplier;

public final class Sudoku implements Supplier<Object> {

  private static final String PUZZLE = """
      53..7....
      6..195...
      .98....6.
      8...6...3
      4..8.3..1
      7...2...6
      .6....28.
      ...419..5
      ....8..79
      """;

  private final int[][] cells = new int[9][9];
  private final int[] rows = new int[9];
  private final int[] columns = new int[9];
  private final int[] boxes = new int[9];
  private int tried;

  private void set(int row, int column, int digit, boolean on) {
    int bit = 1 << digit;
    cells[row][column] = on ? digit : 0;
    rows[row] ^= bit;
    columns[column] ^= bit;
    boxes[row / 3 * 3 + column / 3] ^= bit;
  }

  private boolean solve() {
    int bestRow = -1;
    int bestColumn = -1;
    int fewest = 10;
    int candidates = 0;
    for (int row = 0; row < 9; row++) {
      for (int column = 0; column < 9; column++) {
        if (cells[row][column] == 0) {
          int free = ~(rows[row] | columns[column] | boxes[row / 3 * 3 + column / 3]) & 0b11_1111_1110;
          int count = Integer.bitCount(free);
          if (count < fewest) {
            fewest = count;
            bestRow = row;
            bestColumn = column;
            candidates = free;
          }
        }
      }
    }
    if (bestRow < 0) {
      return true;
    }
    for (int digit = 1; digit <= 9; digit++) {
      if ((candidates >> digit & 1) != 0) {
        tried++;
        set(bestRow, bestColumn, digit, true);
        if (solve()) {
          return true;
        }
        set(bestRow, bestColumn, digit, false);
      }
    }
    return false;
  }

  @Override
  public Object get() {
    for (int i = 0; i < 81; i++) {
      char c = PUZZLE.charAt(i / 9 * 10 + i % 9);
      if (c != '.') {
        set(i / 9, i % 9, c - '0', true);
      }
    }
    boolean solved = solve();
    StringBuilder out = new StringBuilder().append(solved).append(' ').append(tried).append('\n');
    for (int[] row : cells) {
      for (int digit : row) {
        out.append(digit);
      }
      out.append('\n');
    }
    return out.toString();
  }
}
