// Queens that do not threaten each other, by backtracking over three sets of bits.
import java.util.function.IntConsumer;
import java.util.function.Supplier;

public final class EightQueens implements Supplier<Object> {

  private final int size;
  private final int[] rows;
  private int solutions;
  private String first;

  public EightQueens() {
    this(8);
  }

  private EightQueens(int size) {
    this.size = size;
    this.rows = new int[size];
  }

  private EightQueens solve() {
    place(0, 0, 0, 0);
    return this;
  }

  private void place(int row, int columns, int rising, int falling) {
    if (row == size) {
      solutions++;
      if (first == null) {
        first = board();
      }
      return;
    }
    eachBit(~(columns | rising | falling) & (1 << size) - 1, bit -> {
      rows[row] = bit;
      place(row + 1, columns | bit, (rising | bit) << 1, (falling | bit) >>> 1);
    });
  }

  private static void eachBit(int bits, IntConsumer consumer) {
    while (bits != 0) {
      int lowest = bits & -bits;
      consumer.accept(lowest);
      bits ^= lowest;
    }
  }

  private String board() {
    StringBuilder board = new StringBuilder();
    for (int row : rows) {
      for (int column = 0; column < size; column++) {
        board.append((row >> column & 1) == 1 ? 'Q' : '.');
      }
      board.append('\n');
    }
    return board.toString();
  }

  @Override
  public Object get() {
    StringBuilder out = new StringBuilder();
    for (int n = 1; n <= 7; n++) {
      out.append(n).append(": ").append(new EightQueens(n).solve().solutions).append(", ");
    }
    solve();
    return out.append(solutions).append('\n').append(first).toString();
  }
}
