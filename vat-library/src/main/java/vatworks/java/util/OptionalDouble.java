package vatworks.java.util;

import java.util.NoSuchElementException;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;

/// A number, or none.
public final class OptionalDouble {

  private final boolean isPresent;
  private final double value;

  private OptionalDouble(boolean isPresent, double value) {
    this.isPresent = isPresent;
    this.value = value;
  }

  public static OptionalDouble empty() {
    return new OptionalDouble(false, 0);
  }

  public static OptionalDouble of(double value) {
    return new OptionalDouble(true, value);
  }

  public double getAsDouble() { return orElseThrow(); }

  public boolean isPresent() { return isPresent; }

  public boolean isEmpty() { return !isPresent; }

  public void ifPresent(DoubleConsumer action) {
    if (isPresent) {
      action.accept(value);
    }
  }

  public void ifPresentOrElse(DoubleConsumer action, Runnable emptyAction) {
    if (isPresent) {
      action.accept(value);
    } else {
      emptyAction.run();
    }
  }

  public DoubleStream stream() {
    throw Defaults.noStreams();
  }

  public double orElse(double other) {
    return isPresent ? value : other;
  }

  public double orElseGet(DoubleSupplier other) {
    return isPresent ? value : other.getAsDouble();
  }

  public double orElseThrow() {
    if (!isPresent) {
      throw new NoSuchElementException("No value present");
    }
    return value;
  }

  public <X extends Throwable> double orElseThrow(Supplier<? extends X> thrown) throws X {
    if (!isPresent) {
      throw thrown.get();
    }
    return value;
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof OptionalDouble other
        && isPresent == other.isPresent
        && Double.compare(value, other.value) == 0;
  }

  @Override
  public int hashCode() {
    return isPresent ? Double.hashCode(value) : 0;
  }

  @Override
  public String toString() {
    return isPresent ? "OptionalDouble[" + value + "]" : "OptionalDouble.empty";
  }
}
