// Overloads and variable arguments, and which of them is chosen.
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

public final class VariableArguments implements Supplier<Object> {

  private static String choose(int n) {
    return "int";
  }

  private static String choose(long n) {
    return "long";
  }

  private static String choose(double n) {
    return "double";
  }

  private static String choose(Integer n) {
    return "Integer";
  }

  private static String choose(Object o) {
    return "Object";
  }

  private static String choose(int... many) {
    return many.length + " ints";
  }

  private static String choose(String first, Object... rest) {
    return first + " and " + Arrays.toString(rest);
  }

  @SafeVarargs
  private static <T> T last(T... things) {
    return things[things.length - 1];
  }

  private static int sum(Iterable<Integer> numbers) {
    int sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }

  private static int sum(Integer... numbers) {
    return sum(Arrays.asList(numbers));
  }

  @Override
  public Object get() {
    byte small = 1;
    char letter = 'x';
    Object hidden = 5;
    return String.join("; ", List.of(choose(1), choose(small), choose(letter), choose(1L), choose(1f),
        choose(Integer.valueOf(1)), choose(hidden), choose(), choose(1, 2), choose("alone", 1, "two", 'c'),
        choose("array", new Object[]{3, null}), choose((Object) "text"), last("a", "b", "c"),
        String.valueOf(last(1, 2.5, 'z')), String.valueOf(sum(1, 2, 3)), String.valueOf(sum(List.of(4, 5))),
        String.valueOf(sum())));
  }
}
