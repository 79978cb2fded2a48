// Arrays of all kinds: clones, ragged rows, rotation, spirals, searches and sorts.
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.function.Supplier;

public final class ArraysInDepth implements Supplier<Object> {

  private static int[][] pascal(int rows) {
    int[][] triangle = new int[rows][];
    for (int i = 0; i < rows; i++) {
      triangle[i] = new int[i + 1];
      triangle[i][0] = triangle[i][i] = 1;
      for (int j = 1; j < i; j++) {
        triangle[i][j] = triangle[i - 1][j - 1] + triangle[i - 1][j];
      }
    }
    return triangle;
  }

  private static String spiral(int size) {
    int[][] grid = new int[size][size];
    int x = 0, y = 0, dx = 1, dy = 0;
    for (int n = 1; n <= size * size; n++) {
      grid[y][x] = n;
      int nextX = x + dx;
      int nextY = y + dy;
      if (nextX < 0 || nextX >= size || nextY < 0 || nextY >= size || grid[nextY][nextX] != 0) {
        int turned = dx;
        dx = -dy;
        dy = turned;
      }
      x += dx;
      y += dy;
    }
    return Arrays.deepToString(grid);
  }

  private static <T extends Comparable<T>> void insertionSort(T[] things) {
    for (int i = 1; i < things.length; i++) {
      T thing = things[i];
      int j = i;
      for (; j > 0 && things[j - 1].compareTo(thing) > 0; j--) {
        things[j] = things[j - 1];
      }
      things[j] = thing;
    }
  }

  private static void quickSort(int[] numbers, int from, int to) {
    if (to - from < 2) {
      return;
    }
    int pivot = numbers[from + (to - from) / 2];
    int left = from, right = to - 1;
    while (left <= right) {
      while (numbers[left] < pivot) {
        left++;
      }
      while (numbers[right] > pivot) {
        right--;
      }
      if (left <= right) {
        int swapped = numbers[left];
        numbers[left++] = numbers[right];
        numbers[right--] = swapped;
      }
    }
    quickSort(numbers, from, right + 1);
    quickSort(numbers, left, to);
  }

  @Override
  public Object get() {
    int[][] triangle = pascal(6);
    int[][] shallow = triangle.clone();
    shallow[0] = new int[]{7};
    shallow[5][2]++;
    String[] words = {"pear", "fig", "apple", "kiwi"};
    insertionSort(words);
    int[] numbers = new int[2_000];
    for (int i = 0, seed = 1; i < numbers.length; i++, seed = seed * 1_103_515_245 + 12_345) {
      numbers[i] = seed >>> 16;
    }
    int[] sorted = numbers.clone();
    Arrays.sort(sorted);
    quickSort(numbers, 0, numbers.length);
    Integer[] boxes = {5, 3, 9, 1};
    Arrays.sort(boxes, Collections.reverseOrder());
    String[] byLength = words.clone();
    Arrays.sort(byLength, Comparator.comparing(String::length));
    long[][][] cube = new long[2][3][];
    cube[1][2] = new long[]{5L};
    char[] letters = new char[5];
    Arrays.fill(letters, 1, 4, 'x');
    letters[0] = letters[4] = '|';
    boolean[] flags = new boolean[3];
    flags[1] |= true;
    double[] halves = Arrays.copyOf(new double[]{0.5, 1.5}, 3);
    System.arraycopy(boxes, 0, boxes, 1, 3);
    return Arrays.deepToString(triangle) + spiral(4) + Arrays.toString(words) + Arrays.equals(numbers, sorted)
        + Arrays.binarySearch(sorted, sorted[77]) / 78 + Arrays.toString(boxes) + Arrays.toString(byLength)
        + Arrays.deepToString(cube) + new String(letters) + Arrays.toString(flags) + Arrays.toString(halves)
        + Arrays.toString(Arrays.copyOfRange(sorted, 0, 0)) + (new int[0] instanceof Object)
        + Arrays.asList(words).indexOf("kiwi") + new int[2][3][4][1].length;
  }
}
