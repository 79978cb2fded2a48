package vatworks.java.util;

import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Spliterator;
import java.util.function.UnaryOperator;

/// What lists have in common.
public abstract class AbstractList<E> extends AbstractCollection<E> implements List<E> {

  /// How often the list was changed in size: its iterators refuse to go on after a change not theirs.
  protected transient int modCount;

  protected AbstractList() {}

  @Override
  public abstract E get(int index);

  @Override
  public boolean add(E element) {
    add(size(), element);
    return true;
  }

  @Override
  public E set(int index, E element) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void add(int index, E element) {
    throw new UnsupportedOperationException();
  }

  @Override
  public E remove(int index) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int indexOf(Object object) {
    for (ListIterator<E> i = listIterator(); i.hasNext();) {
      if (Objects.equals(object, i.next())) {
        return i.previousIndex();
      }
    }
    return -1;
  }

  @Override
  public int lastIndexOf(Object object) {
    for (ListIterator<E> i = listIterator(size()); i.hasPrevious();) {
      if (Objects.equals(object, i.previous())) {
        return i.nextIndex();
      }
    }
    return -1;
  }

  @Override
  public void clear() {
    removeRange(0, size());
  }

  @Override
  public boolean addAll(int index, Collection<? extends E> others) {
    checkPosition(index);
    int at = index;
    for (E other : others) {
      add(at++, other);
    }
    return at > index;
  }

  @Override
  public Iterator<E> iterator() {
    return new IndexIterator<>(this, 0);
  }

  @Override
  public ListIterator<E> listIterator() {
    return listIterator(0);
  }

  @Override
  public ListIterator<E> listIterator(int index) {
    checkPosition(index);
    return new IndexIterator<>(this, index);
  }

  @Override
  public List<E> subList(int from, int to) {
    checkSubList(from, to, size());
    return SubList.of(this, from, to);
  }

  static void checkSubList(int from, int to, int size) {
    if (from < 0) {
      throw new IndexOutOfBoundsException("fromIndex = " + from);
    }
    if (to > size) {
      throw new IndexOutOfBoundsException("toIndex = " + to);
    }
    if (from > to) {
      throw new IllegalArgumentException("fromIndex(" + from + ") > toIndex(" + to + ")");
    }
  }

  protected void removeRange(int from, int to) {
    ListIterator<E> i = listIterator(from);
    for (int left = to - from; left > 0; left--) {
      i.next();
      i.remove();
    }
  }

  final void checkPosition(int index) {
    if (index < 0 || index > size()) {
      throw new IndexOutOfBoundsException("Index: " + index + ", Size: " + size());
    }
  }

  @Override
  public boolean equals(Object object) {
    if (object == this) {
      return true;
    }
    if (!(object instanceof List<?> other)) {
      return false;
    }
    Iterator<E> mine = iterator();
    Iterator<?> others = other.iterator();
    while (mine.hasNext() && others.hasNext()) {
      if (!Objects.equals(mine.next(), others.next())) {
        return false;
      }
    }
    return !mine.hasNext() && !others.hasNext();
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (E element : this) {
      hash = 31 * hash + Objects.hashCode(element);
    }
    return hash;
  }

  @Override
  public void sort(Comparator<? super E> order) {
    Defaults.sort(this, order);
  }

  @Override
  public void replaceAll(UnaryOperator<E> change) {
    Defaults.replaceAll(this, change);
  }

  @Override
  public void addFirst(E element) {
    add(0, element);
  }

  @Override
  public void addLast(E element) {
    add(element);
  }

  @Override
  public E getFirst() { return Defaults.getFirst(this); }

  @Override
  public E getLast() { return Defaults.getLast(this); }

  @Override
  public E removeFirst() {
    return Defaults.removeFirst(this);
  }

  @Override
  public E removeLast() {
    return Defaults.removeLast(this);
  }

  @Override
  public List<E> reversed() {
    return Defaults.reversed(this);
  }

  @Override
  public Spliterator<E> spliterator() {
    throw Defaults.noStreams();
  }
}
