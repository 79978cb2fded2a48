// Contracts of equality, kept by hand, by records, and by collections of both.
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

public final class EqualsAndHashCode implements Supplier<Object> {

  static class Point {
    final int x;
    final int y;

    Point(int x, int y) {
      this.x = x;
      this.y = y;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Point that && that.canEqual(this) && x == that.x && y == that.y;
    }

    boolean canEqual(Object other) {
      return true;
    }

    @Override
    public int hashCode() {
      return 31 * x + y;
    }
  }

  static class Pixel extends Point {
    final String colour;

    Pixel(int x, int y, String colour) {
      super(x, y);
      this.colour = colour;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Pixel that && super.equals(that) && Objects.equals(colour, that.colour);
    }

    @Override
    boolean canEqual(Object other) {
      return other instanceof Pixel;
    }

    @Override
    public int hashCode() {
      return super.hashCode() * 31 + Objects.hashCode(colour);
    }
  }

  record Version(int major, String label, double weight) {}

  // All of one hash: whoever keeps them must compare them.
  record Clash(String name) {
    @Override
    public int hashCode() {
      return 1;
    }
  }

  @Override
  public Object get() {
    Point point = new Point(1, 2);
    Pixel pixel = new Pixel(1, 2, "red");
    Map<Object, Integer> counts = new HashMap<>();
    for (Object key : new Object[]{point, new Point(1, 2), pixel, new Pixel(1, 2, null), 1, 1L, 1.0, 'a', "a",
        null,
        null, List.of(1, 2), Arrays.asList(1, 2), new Version(1, "a", 0.5), new Version(1, "a", 0.5)}) {
      counts.merge(key, 1, Integer::sum);
    }
    Set<Clash> clashes = new HashSet<>();
    for (int i = 0; i < 300; i++) {
      clashes.add(new Clash("c" + i % 150));
    }
    clashes.removeIf(clash -> clash.name().endsWith("7"));
    int[] ints = {1, 2};
    return point.equals(pixel) + " " + pixel.equals(point) + " " + point.hashCode() + " " + pixel.hashCode()
        + " "
        + counts.size() + counts.get(point) + counts.get(null) + counts.get(List.of(1, 2)) + counts.get(1L)
        + " "
        + clashes.size() + clashes.contains(new Clash("c8")) + clashes.contains(new Clash("c7")) + " "
        + new Version(1, null, 1).equals(new Version(1, null, 1))
        + new Version(1, "a", -0.0).equals(new Version(1, "a", 0.0))
        + new Version(1, "a", 0.0 / 0).equals(new Version(1, "a", 0.0 / 0)) + " "
        + new ArrayList<>(List.of(1, 2)).equals(new LinkedList<>(List.of(1, 2))) + List.of(1, 2).hashCode()
        + Map.of("a", 1).hashCode() + Map.entry("k", "v").hashCode() + new HashSet<>(List.of(3, 4)).hashCode()
        + " "
        + Arrays.hashCode(ints) + Arrays.equals(ints, new int[]{1, 2}) + ints.equals(ints.clone()) + " "
        + Objects.hash(1, "a", null) + Boolean.hashCode(true) + Long.hashCode(1L << 32) + Double.hashCode(1.5)
        + Character.hashCode('a') + "".hashCode() + Objects.equals(null, null)
        + Objects.requireNonNullElse(null, "x");
  }
}
