package vatworks.java.util;

import java.util.Enumeration;
import java.util.Iterator;
import java.util.PrimitiveIterator;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;

/// The default methods of iterables and iterators, the receiver first.
@SuppressWarnings("overloads")
public final class Iterators {

  private Iterators() {}

  public static <E> void forEach(Iterable<E> all, Consumer<? super E> action) {
    Defaults.forEach(all, action);
  }

  public static <E> void remove(Iterator<E> i) {
    throw new UnsupportedOperationException("remove");
  }

  public static <E> void forEachRemaining(Iterator<E> i, Consumer<? super E> action) {
    Objects.requireNonNull(action);
    while (i.hasNext()) {
      action.accept(i.next());
    }
  }

  public static Integer next(PrimitiveIterator.OfInt i) {
    return i.nextInt();
  }

  public static Long next(PrimitiveIterator.OfLong i) {
    return i.nextLong();
  }

  public static Double next(PrimitiveIterator.OfDouble i) {
    return i.nextDouble();
  }

  public static void forEachRemaining(PrimitiveIterator.OfInt i, IntConsumer action) {
    Objects.requireNonNull(action);
    while (i.hasNext()) {
      action.accept(i.nextInt());
    }
  }

  public static void forEachRemaining(PrimitiveIterator.OfLong i, LongConsumer action) {
    Objects.requireNonNull(action);
    while (i.hasNext()) {
      action.accept(i.nextLong());
    }
  }

  public static void forEachRemaining(PrimitiveIterator.OfDouble i, DoubleConsumer action) {
    Objects.requireNonNull(action);
    while (i.hasNext()) {
      action.accept(i.nextDouble());
    }
  }

  public static void forEachRemaining(PrimitiveIterator.OfInt i, Consumer<? super Integer> action) {
    Objects.requireNonNull(action);
    while (i.hasNext()) {
      action.accept(i.nextInt());
    }
  }

  public static void forEachRemaining(PrimitiveIterator.OfLong i, Consumer<? super Long> action) {
    Objects.requireNonNull(action);
    while (i.hasNext()) {
      action.accept(i.nextLong());
    }
  }

  public static void forEachRemaining(PrimitiveIterator.OfDouble i, Consumer<? super Double> action) {
    Objects.requireNonNull(action);
    while (i.hasNext()) {
      action.accept(i.nextDouble());
    }
  }

  public static <E> Iterator<E> asIterator(Enumeration<E> all) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return all.hasMoreElements();
      }

      @Override
      public E next() {
        return all.nextElement();
      }

      @Override
      public void remove() {
        throw new UnsupportedOperationException("remove");
      }

      @Override
      public void forEachRemaining(Consumer<? super E> action) {
        Iterators.forEachRemaining(this, action);
      }
    };
  }
}
