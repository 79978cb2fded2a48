package vatworks.java.util;

import java.util.Collection;
import java.util.List;

/// The static methods of `java.util.List`.
public final class Lists {

  private static final List<?> EMPTY = new Frozen.Of<>(new Object[0]);

  private Lists() {}

  @SuppressWarnings("unchecked") // There is nothing in it.
  public static <E> List<E> of() {
    return (List<E>) EMPTY;
  }

  public static <E> List<E> of(E e1) {
    return new Frozen.Of<>(new Object[]{e1});
  }

  public static <E> List<E> of(E e1, E e2) {
    return new Frozen.Of<>(new Object[]{e1, e2});
  }

  public static <E> List<E> of(E e1, E e2, E e3) {
    return new Frozen.Of<>(new Object[]{e1, e2, e3});
  }

  public static <E> List<E> of(E e1, E e2, E e3, E e4) {
    return new Frozen.Of<>(new Object[]{e1, e2, e3, e4});
  }

  public static <E> List<E> of(E e1, E e2, E e3, E e4, E e5) {
    return new Frozen.Of<>(new Object[]{e1, e2, e3, e4, e5});
  }

  public static <E> List<E> of(E e1, E e2, E e3, E e4, E e5, E e6) {
    return new Frozen.Of<>(new Object[]{e1, e2, e3, e4, e5, e6});
  }

  public static <E> List<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7) {
    return new Frozen.Of<>(new Object[]{e1, e2, e3, e4, e5, e6, e7});
  }

  public static <E> List<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8) {
    return new Frozen.Of<>(new Object[]{e1, e2, e3, e4, e5, e6, e7, e8});
  }

  public static <E> List<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8, E e9) {
    return new Frozen.Of<>(new Object[]{e1, e2, e3, e4, e5, e6, e7, e8, e9});
  }

  public static <E> List<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8, E e9, E e10) {
    return new Frozen.Of<>(new Object[]{e1, e2, e3, e4, e5, e6, e7, e8, e9, e10});
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <E> List<E> of(E... elements) {
    return new Frozen.Of<>(Arrays.copyOf(elements, elements.length, Object[].class));
  }

  @SuppressWarnings("unchecked") // Nobody can add to it.
  public static <E> List<E> copyOf(Collection<? extends E> all) {
    return all instanceof Frozen.Of<?> frozen ? (List<E>) frozen : owning(Arrays.plainCopy(all));
  }

  /// A list of what is in an array, which nobody else may have.
  public static <E> List<E> owning(Object[] elements) {
    return elements.length == 0 ? of() : new Frozen.Of<>(elements);
  }
}
