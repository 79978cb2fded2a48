package vatworks.java.util;

import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// A queue with two ends in a ring that grows.
public class ArrayDeque<E> extends AbstractCollection<E> implements Deque<E> {

  private Object[] ring;
  private int head;
  private int size;
  private int modCount;

  public ArrayDeque() {
    ring = new Object[16];
  }

  public ArrayDeque(int capacity) {
    ring = new Object[Math.max(1, capacity)];
  }

  public ArrayDeque(Collection<? extends E> others) {
    ring = Arrays.plainCopy(others);
    for (Object element : ring) {
      Objects.requireNonNull(element);
    }
    size = ring.length;
  }

  private int slot(int index) {
    int slot = head + index;
    return slot < ring.length ? slot : slot - ring.length;
  }

  @SuppressWarnings("unchecked")
  private E at(int index) {
    return (E) ring[slot(index)];
  }

  private void ensureRoom() {
    if (size == ring.length) {
      Object[] larger = new Object[size + (size >> 1) + 2];
      System.arraycopy(ring, head, larger, 0, size - head);
      System.arraycopy(ring, 0, larger, size - head, head);
      ring = larger;
      head = 0;
    }
  }

  @Override
  public void addFirst(E element) {
    Objects.requireNonNull(element);
    ensureRoom();
    head = head == 0 ? ring.length - 1 : head - 1;
    ring[head] = element;
    size++;
    modCount++;
  }

  @Override
  public void addLast(E element) {
    Objects.requireNonNull(element);
    ensureRoom();
    ring[slot(size++)] = element;
    modCount++;
  }

  @Override
  public E pollFirst() {
    if (size == 0) {
      return null;
    }
    E element = at(0);
    ring[head] = null;
    head = slot(1);
    size--;
    modCount++;
    return element;
  }

  @Override
  public E pollLast() {
    if (size == 0) {
      return null;
    }
    E element = at(size - 1);
    ring[slot(--size)] = null;
    modCount++;
    return element;
  }

  @Override
  public E peekFirst() {
    return size == 0 ? null : at(0);
  }

  @Override
  public E peekLast() {
    return size == 0 ? null : at(size - 1);
  }

  private void delete(int index) {
    if (index < size / 2) {
      for (int i = index; i > 0; i--) {
        ring[slot(i)] = ring[slot(i - 1)];
      }
      pollFirst();
    } else {
      for (int i = index; i < size - 1; i++) {
        ring[slot(i)] = ring[slot(i + 1)];
      }
      pollLast();
    }
  }

  @Override
  public boolean removeFirstOccurrence(Object object) {
    for (int i = 0; object != null && i < size; i++) {
      if (object.equals(at(i))) {
        delete(i);
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean removeLastOccurrence(Object object) {
    for (int i = size - 1; object != null && i >= 0; i--) {
      if (object.equals(at(i))) {
        delete(i);
        return true;
      }
    }
    return false;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void clear() {
    Arrays.fill(ring, null);
    head = 0;
    size = 0;
    modCount++;
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
    if (going > 0) {
      keep(goes);
    }
    return going > 0;
  }

  private void keep(boolean[] goes) {
    modCount++;
    int kept = 0;
    for (int i = 0; i < goes.length; i++) {
      if (!goes[i]) {
        ring[slot(kept++)] = at(i);
      }
    }
    for (int i = kept; i < goes.length; i++) {
      ring[slot(i)] = null;
    }
    size = kept;
  }

  private void check(int expected) {
    if (expected != modCount) {
      throw new ConcurrentModificationException();
    }
  }

  @Override
  public Iterator<E> iterator() {
    return new Walk(0, 1);
  }

  @Override
  public Iterator<E> descendingIterator() {
    return new Walk(size - 1, -1);
  }

  private final class Walk implements Iterator<E> {
    private int next;
    private final int step;
    private int last = -1;
    private int expected = modCount;

    Walk(int next, int step) {
      this.next = next;
      this.step = step;
    }

    @Override
    public boolean hasNext() {
      return next >= 0 && next < size;
    }

    @Override
    public E next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      check(expected);
      last = next;
      next += step;
      return at(last);
    }

    @Override
    public void remove() {
      if (last < 0) {
        throw new IllegalStateException();
      }
      check(expected);
      delete(last);
      next = step > 0 ? last : next;
      last = -1;
      expected = modCount;
    }

    @Override
    public void forEachRemaining(Consumer<? super E> action) {
      Iterators.forEachRemaining(this, action);
    }
  }

  @Override
  public boolean add(E element) {
    addLast(element);
    return true;
  }

  @Override
  public boolean offer(E element) {
    addLast(element);
    return true;
  }

  @Override
  public boolean offerFirst(E element) {
    addFirst(element);
    return true;
  }

  @Override
  public boolean offerLast(E element) {
    addLast(element);
    return true;
  }

  @Override
  public void push(E element) {
    addFirst(element);
  }

  @Override
  public E pop() {
    return removeFirst();
  }

  @Override
  public E poll() {
    return pollFirst();
  }

  @Override
  public E peek() {
    return peekFirst();
  }

  @Override
  public E remove() {
    return removeFirst();
  }

  @Override
  public E element() {
    return getFirst();
  }

  @Override
  public E removeFirst() {
    checkNotEmpty();
    return pollFirst();
  }

  @Override
  public E removeLast() {
    checkNotEmpty();
    return pollLast();
  }

  @Override
  public E getFirst() {
    checkNotEmpty();
    return peekFirst();
  }

  @Override
  public E getLast() {
    checkNotEmpty();
    return peekLast();
  }

  private void checkNotEmpty() {
    if (isEmpty()) {
      throw new NoSuchElementException();
    }
  }

  @Override
  public boolean remove(Object object) {
    return removeFirstOccurrence(object);
  }

  @Override
  public Deque<E> reversed() {
    return new ReversedDeque<>(this);
  }
}
