import java.util.function.Consumer;

/** The same mistakes thousands of times: a compiler would throw one that was made before. */
final class Often {
  private static final int TIMES = 1_200;

  private final Consumer<String> log;

  Often(Consumer<String> log) {
    this.log = log;
  }

  void run() {
    int[] numbers = new int[3];
    Object text = "text";
    String nothing = Thrown.nothing();
    long[] said = new long[6];
    Throwable last = null;
    int repeated = 0;
    for (int i = 0; i < TIMES; i++) {
      for (int kind = 0; kind < 5; kind++) {
        try {
          switch (kind) {
            case 0 -> numbers[i & 3 | 4]++;
            case 1 -> numbers[0] = nothing.length();
            case 2 -> numbers[1] = 7 / (i - i);
            case 3 -> numbers[2] = ((Integer) text).intValue();
            default -> ((Object[]) new String[1])[0] = numbers;
          }
        } catch (RuntimeException e) {
          String message = e.getMessage();
          said[kind] = said[kind] * 31 + (message == null ? 1 : message.hashCode());
          repeated += e == last ? 1 : 0;
          last = e;
        }
      }
    }
    for (int kind = 0; kind < 5; kind++) {
      log.accept(kind + " " + said[kind]);
    }
    log.accept("repeated " + repeated + " " + last);
  }
}
