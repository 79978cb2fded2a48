package vatworks.java.util;

import java.util.Comparator;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// The static and default methods of the interfaces of `java.util.function`.
///
/// Of a default method the receiver is the first argument. Where two interfaces' static methods would differ
/// in the result alone, the name says whose it is: [#identityOperator()] is `UnaryOperator.identity()`,
/// [#identityInt()] is `IntUnaryOperator.identity()`.
@SuppressWarnings("overloads")
public final class Functions {

  private Functions() {}

  public static <T> Function<T, T> identity() {
    return value -> value;
  }

  public static <T, R, V> Function<V, R> compose(Function<T, R> f, Function<? super V, ? extends T> before) {
    Objects.requireNonNull(before);
    return value -> f.apply(before.apply(value));
  }

  public static <T, R, V> Function<T, V> andThen(Function<T, R> f, Function<? super R, ? extends V> after) {
    Objects.requireNonNull(after);
    return value -> after.apply(f.apply(value));
  }

  public static <T, U, R, V> BiFunction<T, U, V> andThen(
      BiFunction<T, U, R> f, Function<? super R, ? extends V> after) {
    Objects.requireNonNull(after);
    return (a, b) -> after.apply(f.apply(a, b));
  }

  public static <T> UnaryOperator<T> identityOperator() {
    return value -> value;
  }

  public static <T> BinaryOperator<T> minBy(Comparator<? super T> order) {
    Objects.requireNonNull(order);
    return (a, b) -> order.compare(a, b) <= 0 ? a : b;
  }

  public static <T> BinaryOperator<T> maxBy(Comparator<? super T> order) {
    Objects.requireNonNull(order);
    return (a, b) -> order.compare(a, b) >= 0 ? a : b;
  }

  public static <T> Predicate<T> isEqual(Object object) {
    return value -> Objects.equals(object, value);
  }

  public static <T> Predicate<T> not(Predicate<? super T> p) {
    Objects.requireNonNull(p);
    return value -> !p.test(value);
  }

  public static <T> Predicate<T> negate(Predicate<T> p) {
    return value -> !p.test(value);
  }

  public static <T> Predicate<T> and(Predicate<T> p, Predicate<? super T> other) {
    Objects.requireNonNull(other);
    return value -> p.test(value) && other.test(value);
  }

  public static <T, U> BiPredicate<T, U> and(
      BiPredicate<T, U> p, BiPredicate<? super T, ? super U> other) {
    Objects.requireNonNull(other);
    return (a, b) -> p.test(a, b) && other.test(a, b);
  }

  public static <T> Predicate<T> or(Predicate<T> p, Predicate<? super T> other) {
    Objects.requireNonNull(other);
    return value -> p.test(value) || other.test(value);
  }

  public static <T, U> BiPredicate<T, U> or(
      BiPredicate<T, U> p, BiPredicate<? super T, ? super U> other) {
    Objects.requireNonNull(other);
    return (a, b) -> p.test(a, b) || other.test(a, b);
  }

  public static <T, U> BiPredicate<T, U> negate(BiPredicate<T, U> p) {
    return (a, b) -> !p.test(a, b);
  }

  public static <T> Consumer<T> andThen(Consumer<T> action, Consumer<? super T> after) {
    Objects.requireNonNull(after);
    return value -> {
      action.accept(value);
      after.accept(value);
    };
  }

  public static <T, U> BiConsumer<T, U> andThen(
      BiConsumer<T, U> action, BiConsumer<? super T, ? super U> after) {
    Objects.requireNonNull(after);
    return (a, b) -> {
      action.accept(a, b);
      after.accept(a, b);
    };
  }

  public static IntPredicate negate(IntPredicate p) {
    return value -> !p.test(value);
  }

  public static IntPredicate and(IntPredicate p, IntPredicate other) {
    Objects.requireNonNull(other);
    return value -> p.test(value) && other.test(value);
  }

  public static IntPredicate or(IntPredicate p, IntPredicate other) {
    Objects.requireNonNull(other);
    return value -> p.test(value) || other.test(value);
  }

  public static IntConsumer andThen(IntConsumer action, IntConsumer after) {
    Objects.requireNonNull(after);
    return value -> {
      action.accept(value);
      after.accept(value);
    };
  }

  public static IntUnaryOperator compose(IntUnaryOperator f, IntUnaryOperator before) {
    Objects.requireNonNull(before);
    return value -> f.applyAsInt(before.applyAsInt(value));
  }

  public static IntUnaryOperator andThen(IntUnaryOperator f, IntUnaryOperator after) {
    Objects.requireNonNull(after);
    return value -> after.applyAsInt(f.applyAsInt(value));
  }

  public static IntUnaryOperator identityInt() {
    return value -> value;
  }

  public static LongPredicate negate(LongPredicate p) {
    return value -> !p.test(value);
  }

  public static LongPredicate and(LongPredicate p, LongPredicate other) {
    Objects.requireNonNull(other);
    return value -> p.test(value) && other.test(value);
  }

  public static LongPredicate or(LongPredicate p, LongPredicate other) {
    Objects.requireNonNull(other);
    return value -> p.test(value) || other.test(value);
  }

  public static LongConsumer andThen(LongConsumer action, LongConsumer after) {
    Objects.requireNonNull(after);
    return value -> {
      action.accept(value);
      after.accept(value);
    };
  }

  public static LongUnaryOperator compose(LongUnaryOperator f, LongUnaryOperator before) {
    Objects.requireNonNull(before);
    return value -> f.applyAsLong(before.applyAsLong(value));
  }

  public static LongUnaryOperator andThen(LongUnaryOperator f, LongUnaryOperator after) {
    Objects.requireNonNull(after);
    return value -> after.applyAsLong(f.applyAsLong(value));
  }

  public static LongUnaryOperator identityLong() {
    return value -> value;
  }

  public static DoublePredicate negate(DoublePredicate p) {
    return value -> !p.test(value);
  }

  public static DoublePredicate and(DoublePredicate p, DoublePredicate other) {
    Objects.requireNonNull(other);
    return value -> p.test(value) && other.test(value);
  }

  public static DoublePredicate or(DoublePredicate p, DoublePredicate other) {
    Objects.requireNonNull(other);
    return value -> p.test(value) || other.test(value);
  }

  public static DoubleConsumer andThen(DoubleConsumer action, DoubleConsumer after) {
    Objects.requireNonNull(after);
    return value -> {
      action.accept(value);
      after.accept(value);
    };
  }

  public static DoubleUnaryOperator compose(DoubleUnaryOperator f, DoubleUnaryOperator before) {
    Objects.requireNonNull(before);
    return value -> f.applyAsDouble(before.applyAsDouble(value));
  }

  public static DoubleUnaryOperator andThen(DoubleUnaryOperator f, DoubleUnaryOperator after) {
    Objects.requireNonNull(after);
    return value -> after.applyAsDouble(f.applyAsDouble(value));
  }

  public static DoubleUnaryOperator identityDouble() {
    return value -> value;
  }
}
