// Recursion for its own sake: towers, subsets, Gray codes, and Ackermann's function.
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

public final class HanoiAndRecursion implements Supplier<Object> {

  private final List<Deque<Integer>> pegs = new ArrayList<>();
  private int moves;

  private void hanoi(int discs, int from, int to) {
    if (discs == 0) {
      return;
    }
    int other = 3 - from - to;
    hanoi(discs - 1, from, other);
    int disc = pegs.get(from).pop();
    Integer below = pegs.get(to).peek();
    if (below != null && below < disc) {
      throw new IllegalStateException(disc + " on " + below);
    }
    pegs.get(to).push(disc);
    moves++;
    hanoi(discs - 1, other, to);
  }

  private static <T> List<List<T>> subsets(List<T> list) {
    if (list.isEmpty()) {
      return List.of(List.of());
    }
    List<List<T>> all = new ArrayList<>();
    for (List<T> rest : subsets(list.subList(1, list.size()))) {
      all.add(rest);
      List<T> more = new ArrayList<>();
      more.add(list.get(0));
      more.addAll(rest);
      all.add(more);
    }
    return all;
  }

  private static int ackermann(int m, int n) {
    return m == 0 ? n + 1 : ackermann(m - 1, n == 0 ? 1 : ackermann(m, n - 1));
  }

  private static boolean even(int n) {
    return n == 0 || odd(n - 1);
  }

  private static boolean odd(int n) {
    return n != 0 && even(n - 1);
  }

  private static String digits(long n, int base) {
    String last = String.valueOf(Character.forDigit((int) (n % base), base));
    return n < base ? last : digits(n / base, base) + last;
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  @Override
  public Object get() {
    for (int i = 0; i < 3; i++) {
      pegs.add(new ArrayDeque<>());
    }
    for (int disc = 10; disc > 0; disc--) {
      pegs.get(0).push(disc);
    }
    hanoi(10, 0, 2);
    return moves + " " + pegs + " " + subsets(List.of("a", "b", "c")) + " " + ackermann(2, 9) + " "
        + even(501) + " "
        + digits(3_735_928_559L, 16) + " " + gcd(1_071, 462);
  }
}
