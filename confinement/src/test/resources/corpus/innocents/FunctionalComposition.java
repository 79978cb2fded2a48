// Functions put together: composition, currying, partial application, predicates, laziness.
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

public final class FunctionalComposition implements Supplier<Object> {

  private static <A, B, C> Function<A, Function<B, C>> curry(
      BiFunction<? super A, ? super B, ? extends C> f) {
    return a -> b -> f.apply(a, b);
  }

  private static <A, B> B fold(List<A> list, B start, BiFunction<B, A, B> step) {
    B result = start;
    for (A each : list) {
      result = step.apply(result, each);
    }
    return result;
  }

  private static <A> List<A> filter(List<A> list, Predicate<? super A> wanted) {
    return fold(list, new ArrayList<>(), (kept, each) -> {
      if (wanted.test(each)) {
        kept.add(each);
      }
      return kept;
    });
  }

  static final class Lazy<T> implements Supplier<T> {
    private Supplier<? extends T> source;
    private T value;

    Lazy(Supplier<? extends T> source) {
      this.source = source;
    }

    @Override
    public T get() {
      if (source != null) {
        value = source.get();
        source = null;
      }
      return value;
    }

    <R> Lazy<R> map(Function<? super T, ? extends R> f) {
      return new Lazy<>(() -> f.apply(get()));
    }
  }

  private int computed;

  private int expensive() {
    return ++computed * 100;
  }

  private static IntUnaryOperator power(int exponent) {
    return exponent == 0 ? n -> 1 : n -> n * power(exponent - 1).applyAsInt(n);
  }

  @Override
  public Object get() {
    Function<Integer, Integer> doubled = n -> n * 2;
    Function<Integer, Integer> next = n -> n + 1;
    Predicate<Integer> even = n -> n % 2 == 0;
    Predicate<Integer> large = n -> n > 5;
    BinaryOperator<Integer> max = BinaryOperator.maxBy(Integer::compare);
    List<String> log = new ArrayList<>();
    Consumer<String> write = log::add;
    write.andThen(text -> log.add(text.toUpperCase())).accept("once more");
    Lazy<Integer> lazy = new Lazy<>(this::expensive);
    Lazy<String> text = lazy.map(n -> "n=" + n);
    int before = computed;
    String texts = text.get() + text.get() + lazy.get() + before + computed;
    IntFunction<int[]> maker = int[]::new;
    List<Integer> numbers = List.of(1, 2, 3, 4, 5, 6, 7, 8);
    Function<String, Integer> length = String::length;
    UnaryOperator<String> upper = String::toUpperCase;
    return doubled.andThen(next).apply(5) + " " + doubled.compose(next).apply(5) + " "
        + Function.<Integer>identity().andThen(doubled).apply(4) + " "
        + curry((Integer a, Integer b) -> a - b).apply(10).apply(3)
        + " " + filter(numbers, even.and(large)) + filter(numbers, even.or(large))
        + filter(numbers, even.negate()) + " "
        + fold(numbers, 0, Integer::sum) + " " + max.apply(3, 9) + " " + log + " " + texts + " "
        + power(5).applyAsInt(3) + " " + maker.apply(3).length + " " + upper.andThen(length).apply("abc")
        + " "
        + filter(List.of("a", "", "b"), Predicate.not(String::isEmpty));
  }
}
