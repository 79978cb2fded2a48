import java.util.function.Consumer;
import java.util.function.Function;

/** Which boxed numbers are one object, and what an assertion does: nothing. */
final class Boxes {
  private static int asserted;

  private final Consumer<String> log;

  Boxes(Consumer<String> log) {
    this.log = log;
  }

  void run() {
    StringBuilder same = new StringBuilder();
    for (int number : new int[]{-129, -128, 0, 127, 128, 1_000, 20_000, 100_000}) {
      Integer one = number;
      Integer other = number;
      Long large = (long) number;
      Long another = (long) number;
      same.append(number).append(one == other).append(large == another).append(' ');
    }
    Function<Integer, Integer> box = x -> x;
    log.accept(same.toString() + (box.apply(1_000) == box.apply(1_000)) + (box.apply(100) == box.apply(100))
        + ((Object) 'a' == (Object) 'a') + ((Object) '\u0394' == (Object) '\u0394') + ((Object) 1.0 == (Object) 1.0));
    int equal = 0;
    for (int i = 0; i < 20_000; i++) {
      Integer one = i;
      Integer other = i;
      equal += one == other ? 1 : 0;
    }
    log.accept("equal " + equal);
    assert asserted++ < 0 : "never";
    assert count() > 0;
    log.accept("asserted " + asserted + " " + Boxes.class.desiredAssertionStatus());
  }

  private static int count() {
    for (int i = 0; i < 10; i++) {
      asserted += i;
    }
    return asserted;
  }
}
