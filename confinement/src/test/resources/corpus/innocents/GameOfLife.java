// Conway's game of life on a torus, until it repeats itself.
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

public final class GameOfLife implements Supplier<Object> {

  private static final String GLIDER = """
      .#......
      ..#.....
      ###.....
      ........
      ......##
      ......##
      """;

  private final boolean[][] cells;

  public GameOfLife() {
    this(parse(GLIDER));
  }

  private GameOfLife(boolean[][] cells) {
    this.cells = cells;
  }

  private static boolean[][] parse(String picture) {
    int width = picture.indexOf('\n');
    int height = picture.length() / (width + 1);
    boolean[][] cells = new boolean[height][width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        cells[y][x] = picture.charAt(y * (width + 1) + x) == '#';
      }
    }
    return cells;
  }

  private GameOfLife next() {
    boolean[][] next = new boolean[cells.length][];
    for (int y = 0; y < cells.length; y++) {
      next[y] = new boolean[cells[y].length];
      for (int x = 0; x < next[y].length; x++) {
        int around = neighbours(y, x);
        next[y][x] = around == 3 || around == 2 && cells[y][x];
      }
    }
    return new GameOfLife(next);
  }

  private int neighbours(int y, int x) {
    int count = 0;
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        if (dy == 0 && dx == 0) {
          continue;
        }
        boolean[] row = cells[Math.floorMod(y + dy, cells.length)];
        count += row[Math.floorMod(x + dx, row.length)] ? 1 : 0;
      }
    }
    return count;
  }

  @Override
  public String toString() {
    StringBuilder picture = new StringBuilder();
    for (boolean[] row : cells) {
      for (boolean cell : row) {
        picture.append(cell ? '#' : '.');
      }
      picture.append('\n');
    }
    return picture.toString();
  }

  @Override
  public Object get() {
    Map<String, Integer> seen = new LinkedHashMap<>();
    GameOfLife game = this;
    int generation = 0;
    while (generation < 60 && seen.putIfAbsent(game.toString(), generation) == null) {
      game = game.next();
      generation++;
    }
    return "generation " + generation + " is that of " + seen.get(game.toString()) + "\n" + game;
  }
}
