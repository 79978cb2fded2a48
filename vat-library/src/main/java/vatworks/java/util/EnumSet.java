package vatworks.java.util;

import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

/// A set of constants of an enum, which iterates in the order in which those are declared.
public final class EnumSet<E extends Enum<E>> extends AbstractSet<E> {

  private final Class<E> type;
  private final E[] constants;
  private final boolean[] contained;
  private int size;

  private EnumSet(Class<E> type, E[] constants) {
    this.type = type;
    this.constants = constants;
    contained = new boolean[constants.length];
  }

  public static <E extends Enum<E>> EnumSet<E> noneOf(Class<E> type) {
    E[] constants = type.getEnumConstants();
    if (constants == null) {
      throw new ClassCastException(type + " not an enum");
    }
    return new EnumSet<>(type, constants);
  }

  public static <E extends Enum<E>> EnumSet<E> allOf(Class<E> type) {
    return complementOf(noneOf(type));
  }

  public static <E extends Enum<E>> EnumSet<E> copyOf(EnumSet<E> other) {
    EnumSet<E> copy = new EnumSet<>(other.type, other.constants);
    copy.addAll(other);
    return copy;
  }

  public static <E extends Enum<E>> EnumSet<E> copyOf(Collection<E> others) {
    if (others instanceof EnumSet<E> set) {
      return copyOf(set);
    }
    if (others.isEmpty()) {
      throw new IllegalArgumentException("Collection is empty");
    }
    EnumSet<E> copy = noneOf(others.iterator().next().getDeclaringClass());
    copy.addAll(others);
    return copy;
  }

  public static <E extends Enum<E>> EnumSet<E> complementOf(EnumSet<E> other) {
    EnumSet<E> complement = new EnumSet<>(other.type, other.constants);
    for (int i = 0; i < complement.contained.length; i++) {
      complement.contained[i] = !other.contained[i];
    }
    complement.size = complement.contained.length - other.size;
    return complement;
  }

  public static <E extends Enum<E>> EnumSet<E> of(E e1) {
    EnumSet<E> set = noneOf(e1.getDeclaringClass());
    set.add(e1);
    return set;
  }

  public static <E extends Enum<E>> EnumSet<E> of(E e1, E e2) {
    EnumSet<E> set = of(e1);
    set.add(e2);
    return set;
  }

  public static <E extends Enum<E>> EnumSet<E> of(E e1, E e2, E e3) {
    EnumSet<E> set = of(e1, e2);
    set.add(e3);
    return set;
  }

  public static <E extends Enum<E>> EnumSet<E> of(E e1, E e2, E e3, E e4) {
    EnumSet<E> set = of(e1, e2, e3);
    set.add(e4);
    return set;
  }

  public static <E extends Enum<E>> EnumSet<E> of(E e1, E e2, E e3, E e4, E e5) {
    EnumSet<E> set = of(e1, e2, e3, e4);
    set.add(e5);
    return set;
  }

  @SafeVarargs
  public static <E extends Enum<E>> EnumSet<E> of(E first, E... others) {
    EnumSet<E> set = of(first);
    for (E other : others) {
      set.add(other);
    }
    return set;
  }

  public static <E extends Enum<E>> EnumSet<E> range(E from, E to) {
    if (from.ordinal() > to.ordinal()) {
      throw new IllegalArgumentException(from + " > " + to);
    }
    EnumSet<E> set = noneOf(from.getDeclaringClass());
    for (int i = from.ordinal(); i <= to.ordinal(); i++) {
      set.add(set.constants[i]);
    }
    return set;
  }

  private boolean isOfType(Object object) {
    return object instanceof Enum<?> constant && constant.getDeclaringClass() == type;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean contains(Object sought) {
    return isOfType(sought) && contained[((Enum<?>) sought).ordinal()];
  }

  @Override
  public boolean add(E element) {
    if (element.getDeclaringClass() != type) {
      throw new ClassCastException(element.getClass() + " != " + type);
    }
    boolean isNew = !contained[element.ordinal()];
    contained[element.ordinal()] = true;
    size += isNew ? 1 : 0;
    return isNew;
  }

  @Override
  public boolean remove(Object sought) {
    boolean isThere = contains(sought);
    if (isThere) {
      contained[((Enum<?>) sought).ordinal()] = false;
      size--;
    }
    return isThere;
  }

  @Override
  public void clear() {
    Arrays.fill(contained, false);
    size = 0;
  }

  @Override
  public Iterator<E> iterator() {
    return new Each();
  }

  /// Goes through the constants that are in the set.
  private final class Each implements Iterator<E> {

    private int next = after(-1);
    private int last = -1;

    private int after(int place) {
      int found = place + 1;
      while (found < contained.length && !contained[found]) {
        found++;
      }
      return found;
    }

    @Override
    public boolean hasNext() {
      return next < contained.length;
    }

    @Override
    public E next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      last = next;
      next = after(next);
      return constants[last];
    }

    @Override
    public void remove() {
      if (last < 0) {
        throw new IllegalStateException();
      }
      EnumSet.this.remove(constants[last]);
      last = -1;
    }

    @Override
    public void forEachRemaining(Consumer<? super E> action) {
      Iterators.forEachRemaining(this, action);
    }
  }
}
