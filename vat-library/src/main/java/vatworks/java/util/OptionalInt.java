package vatworks.java.util;

import java.util.NoSuchElementException;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// A number, or none.
public final class OptionalInt {

  private final boolean isPresent;
  private final int value;

  private OptionalInt(boolean isPresent, int value) {
    this.isPresent = isPresent;
    this.value = value;
  }

  public static OptionalInt empty() {
    return new OptionalInt(false, 0);
  }

  public static OptionalInt of(int value) {
    return new OptionalInt(true, value);
  }

  public int getAsInt() { return orElseThrow(); }

  public boolean isPresent() { return isPresent; }

  public boolean isEmpty() { return !isPresent; }

  public void ifPresent(IntConsumer action) {
    if (isPresent) {
      action.accept(value);
    }
  }

  public void ifPresentOrElse(IntConsumer action, Runnable emptyAction) {
    if (isPresent) {
      action.accept(value);
    } else {
      emptyAction.run();
    }
  }

  public IntStream stream() {
    throw Defaults.noStreams();
  }

  public int orElse(int other) {
    return isPresent ? value : other;
  }

  public int orElseGet(IntSupplier other) {
    return isPresent ? value : other.getAsInt();
  }

  public int orElseThrow() {
    if (!isPresent) {
      throw new NoSuchElementException("No value present");
    }
    return value;
  }

  public <X extends Throwable> int orElseThrow(Supplier<? extends X> thrown) throws X {
    if (!isPresent) {
      throw thrown.get();
    }
    return value;
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof OptionalInt other
        && isPresent == other.isPresent
        && value == other.value;
  }

  @Override
  public int hashCode() {
    return isPresent ? Integer.hashCode(value) : 0;
  }

  @Override
  public String toString() {
    return isPresent ? "OptionalInt[" + value + "]" : "OptionalInt.empty";
  }
}
