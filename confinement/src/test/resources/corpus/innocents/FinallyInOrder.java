// What runs when, where try, catch, finally, return, break and continue meet.
import java.util.function.Supplier;

public final class FinallyInOrder implements Supplier<Object> {

  private final StringBuilder log = new StringBuilder();

  private int value(String text, int value) {
    log.append(text).append(' ');
    return value;
  }

  private int returnsBefore() {
    int n = 1;
    try {
      return value("return", n);
    } finally {
      n = value("finally", 2);
    }
  }

  @SuppressWarnings("finally")
  private int returnsTwice() {
    try {
      throw new IllegalStateException("lost");
    } finally {
      return value("instead", 3);
    }
  }

  private int nested(int how) {
    for (int i = 0;; i++) {
      try {
        try {
          switch (how) {
            case 0 -> throw new IllegalArgumentException("inner");
            case 1 -> throw new IllegalStateException("outer");
            case 2 -> {
              if (i < 2) {
                continue;
              }
              return value("third", i);
            }
            default -> {
              break;
            }
          }
          value("after", 0);
          break;
        } catch (IllegalArgumentException e) {
          value("caught-" + e.getMessage(), 0);
          how = 1;
        } finally {
          value("f" + i, 0);
        }
      } catch (IllegalStateException e) {
        value("caught-" + e.getMessage(), 0);
        how = 3;
      } finally {
        value("g" + i, 0);
      }
    }
    return how;
  }

  private static int evaluationOrder(StringBuilder log) {
    int[] array = new int[4];
    int i = 0;
    array[i++] = array[i] + i++ * 10 + i;
    array[i] = i = 3;
    log.append(array[0]).append(array[2]).append(i).append(' ');
    return array[0] > 1 && i++ > 5 || i-- > 2 ? i : -i;
  }

  @Override
  public Object get() {
    StringBuilder out = new StringBuilder();
    out.append(returnsBefore()).append(returnsTwice());
    for (int how = 0; how < 4; how++) {
      log.append("| ");
      out.append(nested(how));
    }
    return out.append(evaluationOrder(log)).append(' ').append(log).toString();
  }
}
