package vatworks.java.util;

import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A value, or none.
public final class Optional<T> {

  private static final Optional<?> EMPTY = new Optional<>(null);

  private final T value;

  private Optional(T value) {
    this.value = value;
  }

  @SuppressWarnings("unchecked") // It holds nothing.
  public static <T> Optional<T> empty() {
    return (Optional<T>) EMPTY;
  }

  public static <T> Optional<T> of(T value) {
    return new Optional<>(Objects.requireNonNull(value));
  }

  public static <T> Optional<T> ofNullable(T value) {
    return value == null ? empty() : new Optional<>(value);
  }

  public T get() {
    return orElseThrow();
  }

  public boolean isPresent() { return value != null; }

  public boolean isEmpty() { return value == null; }

  public void ifPresent(Consumer<? super T> action) {
    if (value != null) {
      action.accept(value);
    }
  }

  public void ifPresentOrElse(Consumer<? super T> action, Runnable emptyAction) {
    if (value != null) {
      action.accept(value);
    } else {
      emptyAction.run();
    }
  }

  public Optional<T> filter(Predicate<? super T> filter) {
    Objects.requireNonNull(filter);
    return value == null || filter.test(value) ? this : empty();
  }

  public <U> Optional<U> map(Function<? super T, ? extends U> change) {
    Objects.requireNonNull(change);
    return value == null ? empty() : new Optional<>(change.apply(value));
  }

  @SuppressWarnings("unchecked")
  public <U> Optional<U> flatMap(Function<? super T, ? extends Optional<? extends U>> change) {
    Objects.requireNonNull(change);
    return value == null ? empty() : (Optional<U>) Objects.requireNonNull(change.apply(value));
  }

  @SuppressWarnings("unchecked")
  public Optional<T> or(Supplier<? extends Optional<? extends T>> other) {
    Objects.requireNonNull(other);
    return value != null ? this : (Optional<T>) Objects.requireNonNull(other.get());
  }

  public Stream<T> stream() {
    throw Defaults.noStreams();
  }

  public T orElse(T other) {
    return value != null ? value : other;
  }

  public T orElseGet(Supplier<? extends T> other) {
    return value != null ? value : other.get();
  }

  public T orElseThrow() {
    if (value == null) {
      throw new NoSuchElementException("No value present");
    }
    return value;
  }

  public <X extends Throwable> T orElseThrow(Supplier<? extends X> thrown) throws X {
    if (value == null) {
      throw thrown.get();
    }
    return value;
  }

  @Override
  public boolean equals(Object object) {
    return object == this
        || object instanceof Optional<?> other && Objects.equals(value, other.value);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(value);
  }

  @Override
  public String toString() {
    return value != null ? "Optional[" + value + "]" : "Optional.empty";
  }
}
