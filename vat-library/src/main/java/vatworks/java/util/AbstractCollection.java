package vatworks.java.util;

import java.util.Collection;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What collections have in common, in place of `java.util.AbstractCollection` and of the default methods.
public abstract class AbstractCollection<E> implements Collection<E> {

  protected AbstractCollection() {}

  @Override
  public abstract Iterator<E> iterator();

  @Override
  public abstract int size();

  @Override
  public boolean isEmpty() { return size() == 0; }

  @Override
  public boolean contains(Object object) {
    for (E element : this) {
      if (object == null ? element == null : object.equals(element)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Object[] toArray() {
    return toArray(new Object[size()]);
  }

  @Override
  public <T> T[] toArray(T[] array) {
    int size = size();
    T[] result = array.length >= size ? array : Arrays.newArray(array, size);
    int filled = 0;
    for (E element : this) {
      if (filled == result.length) {
        result = Arrays.copyOf(result, filled + (filled >> 1) + 1);
      }
      Arrays.put(result, filled++, element);
    }
    if (filled == result.length) {
      return result;
    }
    if (result != array) {
      return Arrays.copyOf(result, filled);
    }
    result[filled] = null;
    return result;
  }

  @Override
  public <T> T[] toArray(IntFunction<T[]> generator) {
    return toArray(generator.apply(0));
  }

  @Override
  public boolean add(E element) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean remove(Object object) {
    for (Iterator<E> i = iterator(); i.hasNext();) {
      if (Objects.equals(object, i.next())) {
        i.remove();
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean containsAll(Collection<?> others) {
    for (Object other : others) {
      if (!contains(other)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean addAll(Collection<? extends E> others) {
    boolean changed = false;
    for (E other : others) {
      changed |= add(other);
    }
    return changed;
  }

  @Override
  public boolean removeAll(Collection<?> others) {
    Objects.requireNonNull(others);
    return removeWhere(others, true);
  }

  @Override
  public boolean retainAll(Collection<?> others) {
    Objects.requireNonNull(others);
    return removeWhere(others, false);
  }

  private boolean removeWhere(Collection<?> others, boolean contained) {
    boolean changed = false;
    for (Iterator<E> i = iterator(); i.hasNext();) {
      if (others.contains(i.next()) == contained) {
        i.remove();
        changed = true;
      }
    }
    return changed;
  }

  @Override
  public void clear() {
    for (Iterator<E> i = iterator(); i.hasNext();) {
      i.next();
      i.remove();
    }
  }

  @Override
  public void forEach(Consumer<? super E> action) {
    Defaults.forEach(this, action);
  }

  @Override
  public boolean removeIf(Predicate<? super E> filter) {
    return Defaults.removeIf(this, filter);
  }

  @Override
  public Spliterator<E> spliterator() {
    throw Defaults.noStreams();
  }

  @Override
  public Stream<E> stream() {
    throw Defaults.noStreams();
  }

  @Override
  public Stream<E> parallelStream() {
    throw Defaults.noStreams();
  }

  @Override
  public String toString() {
    Iterator<E> i = iterator();
    if (!i.hasNext()) {
      return "[]";
    }
    StringBuilder text = new StringBuilder("[");
    while (true) {
      E element = i.next();
      text.append(element == this ? "(this Collection)" : element);
      if (!i.hasNext()) {
        return text.append(']').toString();
      }
      text.append(", ");
    }
  }
}
