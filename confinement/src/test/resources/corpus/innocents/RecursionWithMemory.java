// Dynamic programming: edit distance, longest common subsequence, change, knapsack, partitions.
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

public final class RecursionWithMemory implements Supplier<Object> {

  record Key(int i, int j) {}

  static final class Memo<K, V> implements Function<K, V> {
    private final Map<K, V> known = new HashMap<>();
    private final Function<Function<K, V>, Function<K, V>> step;

    Memo(Function<Function<K, V>, Function<K, V>> step) {
      this.step = step;
    }

    @Override
    public V apply(K key) {
      V value = known.get(key);
      if (value == null) {
        value = step.apply(this).apply(key);
        known.put(key, value);
      }
      return value;
    }
  }

  private static int editDistance(String a, String b) {
    return new Memo<Key, Integer>(self -> key -> {
      if (key.i() == 0 || key.j() == 0) {
        return key.i() + key.j();
      }
      int same = self.apply(new Key(key.i() - 1, key.j() - 1));
      if (a.charAt(key.i() - 1) == b.charAt(key.j() - 1)) {
        return same;
      }
      int deleted = self.apply(new Key(key.i() - 1, key.j()));
      int added = self.apply(new Key(key.i(), key.j() - 1));
      return 1 + Math.min(same, Math.min(deleted, added));
    }).apply(new Key(a.length(), b.length()));
  }

  private static String commonSubsequence(String a, String b) {
    int[][] length = new int[a.length() + 1][b.length() + 1];
    for (int i = a.length() - 1; i >= 0; i--) {
      for (int j = b.length() - 1; j >= 0; j--) {
        length[i][j] = a.charAt(i) == b.charAt(j)
            ? length[i + 1][j + 1] + 1
            : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    StringBuilder common = new StringBuilder();
    for (int i = 0, j = 0; i < a.length() && j < b.length();) {
      if (a.charAt(i) == b.charAt(j)) {
        common.append(a.charAt(i));
        i++;
        j++;
      } else if (length[i + 1][j] >= length[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return common.toString();
  }

  private static long ways(int amount, int... coins) {
    long[] ways = new long[amount + 1];
    ways[0] = 1;
    for (int coin : coins) {
      for (int sum = coin; sum <= amount; sum++) {
        ways[sum] += ways[sum - coin];
      }
    }
    return ways[amount];
  }

  private static int knapsack(int room, int[] weights, int[] values) {
    int[] best = new int[room + 1];
    for (int item = 0; item < weights.length; item++) {
      for (int free = room; free >= weights[item]; free--) {
        best[free] = Math.max(best[free], best[free - weights[item]] + values[item]);
      }
    }
    return best[room];
  }

  @Override
  public Object get() {
    Memo<Integer, Long> fibonacci = new Memo<>(f -> n -> n < 2 ? (long) n : f.apply(n - 1) + f.apply(n - 2));
    return editDistance("kitten", "sitting") + " " + editDistance("", "abc") + " "
        + commonSubsequence("the quick brown fox", "a quack crown for all") + " "
        + ways(500, 1, 2, 5, 10, 20, 50, 100, 200)
        + " " + knapsack(50, new int[]{10, 20, 30, 5}, new int[]{60, 100, 120, 31}) + " "
        + fibonacci.apply(80);
  }
}
