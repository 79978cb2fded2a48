package vatworks.java.util;

import java.util.Collection;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// A binary heap, whose least element is first.
public class PriorityQueue<E> extends AbstractQueue<E> {

  private Object[] heap;
  private int size;
  private int modCount;
  private final Comparator<? super E> order;

  public PriorityQueue() {
    this(11, null);
  }

  public PriorityQueue(int capacity) {
    this(capacity, null);
  }

  public PriorityQueue(Comparator<? super E> order) {
    this(11, order);
  }

  public PriorityQueue(int capacity, Comparator<? super E> order) {
    if (capacity < 1) {
      throw new IllegalArgumentException();
    }
    this.heap = new Object[capacity];
    this.order = order;
  }

  @SuppressWarnings("unchecked")
  public PriorityQueue(Collection<? extends E> others) {
    order = switch (others) {
      case PriorityQueue<? extends E> queue -> (Comparator<? super E>) queue.order;
      case SortedSet<? extends E> sorted -> (Comparator<? super E>) sorted.comparator();
      default -> null;
    };
    heap = Arrays.plainCopy(others);
    for (Object element : heap) {
      Objects.requireNonNull(element);
    }
    size = heap.length;
    heapify();
  }

  public PriorityQueue(PriorityQueue<? extends E> others) {
    this((Collection<? extends E>) others);
  }

  public PriorityQueue(SortedSet<? extends E> others) {
    this((Collection<? extends E>) others);
  }

  private void heapify() {
    for (int i = (size >>> 1) - 1; i >= 0; i--) {
      down(i, at(i));
    }
  }

  @SuppressWarnings("unchecked")
  private E at(int index) {
    return (E) heap[index];
  }

  private void up(int from, E element) {
    int i = from;
    while (i > 0 && MergeSort.<E>compare(element, at((i - 1) >>> 1), order) < 0) {
      heap[i] = heap[(i - 1) >>> 1];
      i = (i - 1) >>> 1;
    }
    heap[i] = element;
  }

  private void down(int from, E element) {
    int i = from;
    while (i < size >>> 1) {
      int child = 2 * i + 1;
      if (child + 1 < size && MergeSort.<E>compare(at(child), at(child + 1), order) > 0) {
        child++;
      }
      if (MergeSort.<E>compare(element, at(child), order) <= 0) {
        break;
      }
      heap[i] = heap[child];
      i = child;
    }
    heap[i] = element;
  }

  @Override
  public boolean add(E element) {
    return offer(element);
  }

  @Override
  public boolean offer(E element) {
    Objects.requireNonNull(element);
    modCount++;
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, size + (size < 64 ? size + 2 : size >> 1));
    }
    // Also where it is alone: what cannot be compared is refused.
    if (size == 0) {
      MergeSort.<E>compare(element, element, order);
    }
    up(size, element);
    size++;
    return true;
  }

  @Override
  public E peek() {
    return size == 0 ? null : at(0);
  }

  @Override
  public E poll() {
    if (size == 0) {
      return null;
    }
    E least = at(0);
    delete(0);
    return least;
  }

  /// Returns whether what was last has come to a place before `index`.
  private boolean delete(int index) {
    modCount++;
    E moved = at(--size);
    heap[size] = null;
    if (index == size) {
      return false;
    }
    down(index, moved);
    if (heap[index] != moved) {
      return false;
    }
    up(index, moved);
    return heap[index] != moved;
  }

  private int indexOf(Object object) {
    for (int i = 0; object != null && i < size; i++) {
      if (object.equals(heap[i])) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public boolean contains(Object object) {
    return indexOf(object) >= 0;
  }

  @Override
  public boolean remove(Object object) {
    int index = indexOf(object);
    if (index >= 0) {
      delete(index);
    }
    return index >= 0;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void clear() {
    modCount++;
    Arrays.fill(heap, null);
    size = 0;
  }

  public Comparator<? super E> comparator() {
    return order;
  }

  @Override
  public Iterator<E> iterator() {
    return new Walk();
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
        heap[kept++] = heap[i];
      }
    }
    Arrays.fill(heap, kept, size, null);
    size = kept;
    heapify();
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

  private void check(int expected) {
    if (modCount != expected) {
      throw new ConcurrentModificationException();
    }
  }

  private final class Walk implements Iterator<E> {
    private int next;
    private boolean isRemovable;
    // Where the last element was taken from, or -1 if that was `moved`.
    private int last;
    private E current;
    // What a removal moved to before the cursor comes last.
    private final ArrayList<E> moved = new ArrayList<>(0);
    private int expected = modCount;

    @Override
    public boolean hasNext() {
      return next < size || !moved.isEmpty();
    }

    @Override
    public E next() {
      check(expected);
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      isRemovable = true;
      last = next < size ? next++ : -1;
      current = last < 0 ? moved.removeFirst() : at(last);
      return current;
    }

    @Override
    public void remove() {
      check(expected);
      if (!isRemovable) {
        throw new IllegalStateException();
      }
      isRemovable = false;
      if (last < 0) {
        delete(place(current));
      } else {
        E tail = at(size - 1);
        if (delete(last)) {
          moved.add(tail);
        } else {
          next--;
        }
      }
      expected = modCount;
    }

    private int place(E element) {
      int index = 0;
      while (heap[index] != element) {
        index++;
      }
      return index;
    }

    @Override
    public void forEachRemaining(Consumer<? super E> action) {
      Iterators.forEachRemaining(this, action);
    }
  }
}
