package vatworks.java.util;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/// The static and default methods of `java.util.Comparator`; of the default ones the receiver is the first
/// argument.
@SuppressWarnings("overloads")
public final class Comparators {

  private Comparators() {}

  /// By what elements themselves say.
  static final class Natural<T> implements Comparator<T> {
    @Override
    @SuppressWarnings("unchecked")
    public int compare(T a, T b) {
      return ((Comparable<? super T>) a).compareTo(b);
    }

    @Override
    public Comparator<T> reversed() {
      return new Reverse<>(this);
    }
  }

  /// The other way round.
  static final class Reverse<T> implements Comparator<T> {
    private final Comparator<T> order;

    Reverse(Comparator<T> order) {
      this.order = order;
    }

    @Override
    public int compare(T a, T b) {
      return order.compare(b, a);
    }

    @Override
    public Comparator<T> reversed() {
      return order;
    }
  }

  public static <T extends Comparable<? super T>> Comparator<T> naturalOrder() {
    return new Natural<>();
  }

  public static <T extends Comparable<? super T>> Comparator<T> reverseOrder() {
    return Collections.reverseOrder();
  }

  public static <T> Comparator<T> reversed(Comparator<T> order) {
    return switch (order) {
      case Reverse<T> reverse -> reverse.order;
      case Nulls<T> nulls -> nulls.reversed();
      default -> new Reverse<>(order);
    };
  }

  public static <T> Comparator<T> nullsFirst(Comparator<? super T> order) {
    return new Nulls<>(-1, order);
  }

  public static <T> Comparator<T> nullsLast(Comparator<? super T> order) {
    return new Nulls<>(1, order);
  }

  /// Null is less or more than all else; what comes next is asked about no null.
  private record Nulls<T>(int ofNull, Comparator<? super T> order) implements Comparator<T> {
    @Override
    public int compare(T a, T b) {
      if (a == null || b == null) {
        return a == b ? 0 : a == null ? ofNull : -ofNull;
      }
      return order == null ? 0 : order.compare(a, b);
    }

    @Override
    public Comparator<T> reversed() {
      return new Nulls<>(-ofNull, order == null ? null : new Reverse<>(order));
    }

    @Override
    public Comparator<T> thenComparing(Comparator<? super T> next) {
      Objects.requireNonNull(next);
      return new Nulls<>(ofNull, order == null ? next : then(order, next));
    }
  }

  private static <T> Comparator<T> then(Comparator<? super T> order, Comparator<? super T> next) {
    return (a, b) -> {
      int compared = order.compare(a, b);
      return compared != 0 ? compared : next.compare(a, b);
    };
  }

  public static <T, U extends Comparable<? super U>> Comparator<T> comparing(
      Function<? super T, ? extends U> key) {
    Objects.requireNonNull(key);
    return (a, b) -> key.apply(a).compareTo(key.apply(b));
  }

  public static <T, U> Comparator<T> comparing(
      Function<? super T, ? extends U> key, Comparator<? super U> order) {
    Objects.requireNonNull(key);
    Objects.requireNonNull(order);
    return (a, b) -> order.compare(key.apply(a), key.apply(b));
  }

  public static <T> Comparator<T> comparingInt(ToIntFunction<? super T> key) {
    Objects.requireNonNull(key);
    return (a, b) -> Integer.compare(key.applyAsInt(a), key.applyAsInt(b));
  }

  public static <T> Comparator<T> comparingLong(ToLongFunction<? super T> key) {
    Objects.requireNonNull(key);
    return (a, b) -> Long.compare(key.applyAsLong(a), key.applyAsLong(b));
  }

  public static <T> Comparator<T> comparingDouble(ToDoubleFunction<? super T> key) {
    Objects.requireNonNull(key);
    return (a, b) -> Double.compare(key.applyAsDouble(a), key.applyAsDouble(b));
  }

  public static <T> Comparator<T> thenComparing(Comparator<T> order, Comparator<? super T> next) {
    Objects.requireNonNull(next);
    return order instanceof Nulls<T> nulls ? nulls.thenComparing(next) : then(order, next);
  }

  public static <T, U extends Comparable<? super U>> Comparator<T> thenComparing(
      Comparator<T> order, Function<? super T, ? extends U> key) {
    return thenComparing(order, comparing(key));
  }

  public static <T, U> Comparator<T> thenComparing(
      Comparator<T> order, Function<? super T, ? extends U> key, Comparator<? super U> next) {
    return thenComparing(order, comparing(key, next));
  }

  public static <T> Comparator<T> thenComparingInt(Comparator<T> order, ToIntFunction<? super T> key) {
    return thenComparing(order, comparingInt(key));
  }

  public static <T> Comparator<T> thenComparingLong(Comparator<T> order, ToLongFunction<? super T> key) {
    return thenComparing(order, comparingLong(key));
  }

  public static <T> Comparator<T> thenComparingDouble(
      Comparator<T> order, ToDoubleFunction<? super T> key) {
    return thenComparing(order, comparingDouble(key));
  }
}
