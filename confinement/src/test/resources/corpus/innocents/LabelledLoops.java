// Loops that break and continue by label, and the sieve of Eratosthenes.
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

public final class LabelledLoops implements Supplier<Object> {

  private static List<Integer> sieve(int limit) {
    boolean[] composite = new boolean[limit + 1];
    List<Integer> primes = new ArrayList<>();
    for (int n = 2; n <= limit; n++) {
      if (composite[n]) {
        continue;
      }
      primes.add(n);
      for (long multiple = (long) n * n; multiple <= limit; multiple += n) {
        composite[(int) multiple] = true;
      }
    }
    return primes;
  }

  private static String firstTriple(int above) {
    search : for (int c = above;; c++) {
      for (int b = 1; b < c; b++) {
        int rest = c * c - b * b;
        for (int a = 1; a <= b; a++) {
          if (a * a > rest) {
            break;
          }
          if (a * a == rest) {
            if (a % 2 == 0 && b % 2 == 0) {
              continue search;
            }
            return a + "^2 + " + b + "^2 = " + c + "^2";
          }
        }
      }
    }
  }

  private static String blocks(int n) {
    String text = "";
    outside : {
      text += "a";
      inside : {
        if (n == 1) {
          break inside;
        }
        text += "b";
        if (n == 2) {
          break outside;
        }
        text += "c";
      }
      text += "d";
    }
    return text + "e";
  }

  @Override
  public Object get() {
    int collatz = 27;
    int steps = 0;
    do {
      collatz = (collatz & 1) == 0 ? collatz / 2 : 3 * collatz + 1;
      steps++;
    } while (collatz != 1);
    int i = 0, j = 10;
    while (i++ < --j) {
      if (i == 3) {
        j++;
      }
    }
    return sieve(100) + " " + sieve(20_000).size() + " " + firstTriple(20) + " " + blocks(1) + blocks(2)
        + blocks(3)
        + " " + steps + " " + i + j;
  }
}
