package vatworks.java.util;

import java.util.Collection;
import java.util.Set;

/// The static methods of `java.util.Set`, in the order of the elements given.
public final class Sets {

  private Sets() {}

  public static <E> Set<E> of() {
    return frozen();
  }

  public static <E> Set<E> of(E e1) {
    return frozen(e1);
  }

  public static <E> Set<E> of(E e1, E e2) {
    return frozen(e1, e2);
  }

  public static <E> Set<E> of(E e1, E e2, E e3) {
    return frozen(e1, e2, e3);
  }

  public static <E> Set<E> of(E e1, E e2, E e3, E e4) {
    return frozen(e1, e2, e3, e4);
  }

  public static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5) {
    return frozen(e1, e2, e3, e4, e5);
  }

  public static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6) {
    return frozen(e1, e2, e3, e4, e5, e6);
  }

  public static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7) {
    return frozen(e1, e2, e3, e4, e5, e6, e7);
  }

  public static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8) {
    return frozen(e1, e2, e3, e4, e5, e6, e7, e8);
  }

  public static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8, E e9) {
    return frozen(e1, e2, e3, e4, e5, e6, e7, e8, e9);
  }

  public static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8, E e9, E e10) {
    return frozen(e1, e2, e3, e4, e5, e6, e7, e8, e9, e10);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <E> Set<E> of(E... elements) {
    return frozen(elements);
  }

  @SafeVarargs
  private static <E> Set<E> frozen(E... elements) {
    HashMap<E, Boolean> map = new HashMap<>(elements.length);
    for (E element : elements) {
      if (map.put(Objects.requireNonNull(element), true) != null) {
        throw new IllegalArgumentException("duplicate element: " + element);
      }
    }
    return new Frozen.SetOf<>(map);
  }

  public static <E> Set<E> copyOf(Collection<? extends E> all) {
    HashMap<E, Boolean> map = new HashMap<>();
    for (E element : all) {
      map.put(Objects.requireNonNull(element), true);
    }
    return new Frozen.SetOf<>(map);
  }
}
