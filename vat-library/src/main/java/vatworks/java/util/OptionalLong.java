package vatworks.java.util;

import java.util.NoSuchElementException;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/// A number, or none.
public final class OptionalLong {

  private final boolean isPresent;
  private final long value;

  private OptionalLong(boolean isPresent, long value) {
    this.isPresent = isPresent;
    this.value = value;
  }

  public static OptionalLong empty() {
    return new OptionalLong(false, 0);
  }

  public static OptionalLong of(long value) {
    return new OptionalLong(true, value);
  }

  public long getAsLong() { return orElseThrow(); }

  public boolean isPresent() { return isPresent; }

  public boolean isEmpty() { return !isPresent; }

  public void ifPresent(LongConsumer action) {
    if (isPresent) {
      action.accept(value);
    }
  }

  public void ifPresentOrElse(LongConsumer action, Runnable emptyAction) {
    if (isPresent) {
      action.accept(value);
    } else {
      emptyAction.run();
    }
  }

  public LongStream stream() {
    throw Defaults.noStreams();
  }

  public long orElse(long other) {
    return isPresent ? value : other;
  }

  public long orElseGet(LongSupplier other) {
    return isPresent ? value : other.getAsLong();
  }

  public long orElseThrow() {
    if (!isPresent) {
      throw new NoSuchElementException("No value present");
    }
    return value;
  }

  public <X extends Throwable> long orElseThrow(Supplier<? extends X> thrown) throws X {
    if (!isPresent) {
      throw thrown.get();
    }
    return value;
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof OptionalLong other
        && isPresent == other.isPresent
        && value == other.value;
  }

  @Override
  public int hashCode() {
    return isPresent ? Long.hashCode(value) : 0;
  }

  @Override
  public String toString() {
    return isPresent ? "OptionalLong[" + value + "]" : "OptionalLong.empty";
  }
}
