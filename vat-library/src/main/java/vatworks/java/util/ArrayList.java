package vatworks.java.util;

import java.util.Collection;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.NoSuchElementException;
import java.util.RandomAccess;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// A list in an array that grows by half.
public class ArrayList<E> extends AbstractList<E> implements RandomAccess {

  private static final int FIRST_CAPACITY = 10;
  private static final Object[] NONE = {};

  private Object[] elements;
  private int size;

  public ArrayList() {
    elements = NONE;
  }

  public ArrayList(int capacity) {
    if (capacity < 0) {
      throw new IllegalArgumentException("Illegal Capacity: " + capacity);
    }
    elements = capacity == 0 ? NONE : new Object[capacity];
  }

  public ArrayList(Collection<? extends E> others) {
    elements = Arrays.plainCopy(others);
    size = elements.length;
  }

  public void trimToSize() {
    modCount++;
    if (size < elements.length) {
      elements = Arrays.copyOf(elements, size);
    }
  }

  public void ensureCapacity(int capacity) {
    modCount++;
    if (capacity > elements.length && (elements != NONE || capacity > FIRST_CAPACITY)) {
      grow(capacity);
    }
  }

  private void grow(int atLeast) {
    if (atLeast < 0) {
      throw new OutOfMemoryError("Required length exceeds implementation limit");
    }
    int half = elements.length + (elements.length >> 1);
    int first = elements == NONE ? FIRST_CAPACITY : 0;
    elements = Arrays.copyOf(elements, Math.max(Math.max(half, atLeast), first));
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean isEmpty() { return size == 0; }

  @Override
  public boolean contains(Object object) {
    return indexOf(object) >= 0;
  }

  @Override
  public int indexOf(Object object) {
    Object[] all = elements;
    int end = size;
    for (int i = 0; i < end; i++) {
      if (object == null ? all[i] == null : object.equals(all[i])) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public int lastIndexOf(Object object) {
    Object[] all = elements;
    for (int i = size - 1; i >= 0; i--) {
      if (object == null ? all[i] == null : object.equals(all[i])) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public Object[] toArray() {
    return Arrays.copyOf(elements, size);
  }

  @Override
  public <T> T[] toArray(T[] array) {
    T[] result = array.length >= size ? array : Arrays.newArray(array, size);
    System.arraycopy(elements, 0, result, 0, size);
    if (result.length > size) {
      result[size] = null;
    }
    return result;
  }

  @SuppressWarnings("unchecked")
  private E at(int index) {
    return (E) elements[index];
  }

  @Override
  public E get(int index) {
    Objects.checkIndex(index, size);
    return at(index);
  }

  @Override
  public E getFirst() {
    checkNotEmpty();
    return at(0);
  }

  @Override
  public E getLast() {
    checkNotEmpty();
    return at(size - 1);
  }

  private void checkNotEmpty() {
    if (size == 0) {
      throw new NoSuchElementException();
    }
  }

  @Override
  public E set(int index, E element) {
    Objects.checkIndex(index, size);
    E before = at(index);
    elements[index] = element;
    return before;
  }

  @Override
  public boolean add(E element) {
    modCount++;
    if (size == elements.length) {
      grow(size + 1);
    }
    elements[size++] = element;
    return true;
  }

  @Override
  public void add(int index, E element) {
    checkPosition(index);
    open(index, 1);
    elements[index] = element;
  }

  /// Makes room for `count` elements at `index`.
  private void open(int index, int count) {
    modCount++;
    if (count > elements.length - size) {
      grow(size + count);
    }
    System.arraycopy(elements, index, elements, index + count, size - index);
    size += count;
  }

  @Override
  public boolean addAll(Collection<? extends E> others) {
    return insert(size, others.toArray());
  }

  @Override
  public boolean addAll(int index, Collection<? extends E> others) {
    checkPosition(index);
    return insert(index, others.toArray());
  }

  private boolean insert(int index, Object[] others) {
    open(index, others.length);
    System.arraycopy(others, 0, elements, index, others.length);
    return others.length > 0;
  }

  @Override
  public E remove(int index) {
    Objects.checkIndex(index, size);
    E removed = at(index);
    removeRange(index, index + 1);
    return removed;
  }

  @Override
  public E removeFirst() {
    checkNotEmpty();
    return remove(0);
  }

  @Override
  public E removeLast() {
    checkNotEmpty();
    return remove(size - 1);
  }

  @Override
  public boolean remove(Object object) {
    int index = indexOf(object);
    if (index >= 0) {
      removeRange(index, index + 1);
    }
    return index >= 0;
  }

  @Override
  protected void removeRange(int from, int to) {
    if (from > to) {
      throw new IndexOutOfBoundsException("From Index: " + from + " > To Index: " + to);
    }
    modCount++;
    System.arraycopy(elements, to, elements, from, size - to);
    int left = size - (to - from);
    for (int i = left; i < size; i++) {
      elements[i] = null;
    }
    size = left;
  }

  @Override
  public void clear() {
    modCount++;
    for (int i = 0; i < size; i++) {
      elements[i] = null;
    }
    size = 0;
  }

  @Override
  public boolean removeAll(Collection<?> others) {
    Objects.requireNonNull(others);
    return removeIf(others::contains);
  }

  @Override
  public boolean retainAll(Collection<?> others) {
    Objects.requireNonNull(others);
    return removeIf(element -> !others.contains(element));
  }

  @Override
  public boolean removeIf(Predicate<? super E> filter) {
    Objects.requireNonNull(filter);
    int expected = modCount;
    int end = size;
    // All are asked before any goes: a filter that throws changes nothing.
    boolean[] goes = new boolean[end];
    int going = 0;
    for (int i = 0; i < end && modCount == expected; i++) {
      goes[i] = filter.test(at(i));
      going += goes[i] ? 1 : 0;
    }
    check(expected);
    if (going == 0) {
      return false;
    }
    int kept = 0;
    for (int i = 0; i < end; i++) {
      if (!goes[i]) {
        elements[kept++] = elements[i];
      }
    }
    removeRange(kept, end);
    return true;
  }

  @Override
  public void forEach(Consumer<? super E> action) {
    Objects.requireNonNull(action);
    int expected = modCount;
    int end = size;
    for (int i = 0; i < end && modCount == expected; i++) {
      action.accept(at(i));
    }
    check(expected);
  }

  @Override
  public void replaceAll(UnaryOperator<E> change) {
    Objects.requireNonNull(change);
    int expected = modCount;
    int end = size;
    for (int i = 0; i < end && modCount == expected; i++) {
      elements[i] = change.apply(at(i));
    }
    check(expected);
    modCount++; // Who iterates meanwhile is told, as by the JDK's.
  }

  @Override
  @SuppressWarnings("unchecked")
  public void sort(Comparator<? super E> order) {
    int expected = modCount;
    Arrays.sort((E[]) elements, 0, size, order);
    check(expected);
    modCount++;
  }

  private void check(int expected) {
    if (modCount != expected) {
      throw new ConcurrentModificationException();
    }
  }
}
