// Queues and stacks at work: a sliding maximum, brackets, breadth first, Josephus, and postfix notation.
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.Queue;
import java.util.function.Supplier;

public final class DequeAlgorithms implements Supplier<Object> {

  private static int[] slidingMaximum(int[] numbers, int width) {
    int[] result = new int[numbers.length - width + 1];
    Deque<Integer> window = new ArrayDeque<>();
    for (int i = 0; i < numbers.length; i++) {
      while (!window.isEmpty() && numbers[window.peekLast()] <= numbers[i]) {
        window.pollLast();
      }
      window.addLast(i);
      if (window.getFirst() <= i - width) {
        window.removeFirst();
      }
      if (i >= width - 1) {
        result[i - width + 1] = numbers[window.getFirst()];
      }
    }
    return result;
  }

  private static boolean balanced(String text) {
    Deque<Character> open = new ArrayDeque<>();
    for (char c : text.toCharArray()) {
      int kind = "([{)]}".indexOf(c);
      if (kind >= 3) {
        if (open.isEmpty() || open.pop() != "([{".charAt(kind - 3)) {
          return false;
        }
      } else if (kind >= 0) {
        open.push(c);
      }
    }
    return open.isEmpty();
  }

  private static int maze(String[] rows) {
    record Cell(int x, int y, int steps) {}
    boolean[][] seen = new boolean[rows.length][rows[0].length()];
    Queue<Cell> queue = new LinkedList<>();
    queue.add(new Cell(0, 0, 0));
    int[][] ways = {{0, 1}, {1, 0}, {0, -1}, {-1, 0}};
    while (!queue.isEmpty()) {
      Cell cell = queue.remove();
      if (cell.y() < 0 || cell.y() >= rows.length || cell.x() < 0 || cell.x() >= rows[0].length()
          || rows[cell.y()].charAt(cell.x()) == '#' || seen[cell.y()][cell.x()]) {
        continue;
      }
      if (rows[cell.y()].charAt(cell.x()) == '!') {
        return cell.steps();
      }
      seen[cell.y()][cell.x()] = true;
      for (int[] way : ways) {
        queue.offer(new Cell(cell.x() + way[0], cell.y() + way[1], cell.steps() + 1));
      }
    }
    return -1;
  }

  private static int josephus(int people, int step) {
    LinkedList<Integer> circle = new LinkedList<>();
    for (int i = 1; i <= people; i++) {
      circle.add(i);
    }
    while (circle.size() > 1) {
      for (int i = 1; i < step; i++) {
        circle.addLast(circle.removeFirst());
      }
      circle.removeFirst();
    }
    return circle.element();
  }

  @Override
  public Object get() {
    Deque<String> deque = new ArrayDeque<>();
    for (int i = 0; i < 20; i++) {
      if (i % 3 == 0) {
        deque.offerFirst("f" + i);
      } else {
        deque.offerLast("l" + i);
      }
      if (i % 5 == 4) {
        deque.pollFirst();
      }
    }
    StringBuilder backwards = new StringBuilder();
    for (Iterator<String> each = deque.descendingIterator(); each.hasNext();) {
      backwards.append(each.next());
    }
    return Arrays.toString(slidingMaximum(new int[]{1, 3, -1, -3, 5, 3, 6, 7}, 3)) + balanced("{[()]}()")
        + balanced("([)]") + balanced("((")
        + maze(new String[]{"..#....", "#.#.##.", "...#!#.", ".#...#.", "...#..."})
        + " " + josephus(41, 3) + " " + deque + " " + backwards;
  }
}
