package vatworks.java.util;

import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

/// A list and a queue with two ends, of linked elements.
public class LinkedList<E> extends AbstractSequentialList<E> implements List<E>, Deque<E> {

  private static final class Link<E> {
    E element;
    Link<E> before;
    Link<E> after;

    Link(E element) {
      this.element = element;
    }
  }

  private Link<E> first;
  private Link<E> last;
  private int size;

  public LinkedList() {}

  public LinkedList(Collection<? extends E> others) {
    for (E element : others) {
      insert(element, null);
    }
  }

  private void insert(E element, Link<E> after) {
    Link<E> link = new Link<>(element);
    link.after = after;
    link.before = after == null ? last : after.before;
    if (link.before == null) {
      first = link;
    } else {
      link.before.after = link;
    }
    if (after == null) {
      last = link;
    } else {
      after.before = link;
    }
    size++;
    modCount++;
  }

  private E unlink(Link<E> link) {
    if (link.before == null) {
      first = link.after;
    } else {
      link.before.after = link.after;
    }
    if (link.after == null) {
      last = link.before;
    } else {
      link.after.before = link.before;
    }
    size--;
    modCount++;
    return link.element;
  }

  private Link<E> at(int index) {
    Link<E> link;
    if (index < size / 2) {
      link = first;
      for (int i = 0; i < index; i++) {
        link = link.after;
      }
    } else {
      link = null;
      for (int i = size; i > index; i--) {
        link = link == null ? last : link.before;
      }
    }
    return link;
  }

  private void checkIndex(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException("Index: " + index + ", Size: " + size);
    }
  }

  @Override
  public E get(int index) {
    checkIndex(index);
    return at(index).element;
  }

  @Override
  public E set(int index, E element) {
    checkIndex(index);
    Link<E> link = at(index);
    E before = link.element;
    link.element = element;
    return before;
  }

  @Override
  public void add(int index, E element) {
    checkPosition(index);
    insert(element, at(index));
  }

  @Override
  public boolean add(E element) {
    insert(element, null);
    return true;
  }

  @Override
  public E remove(int index) {
    checkIndex(index);
    return unlink(at(index));
  }

  @Override
  public boolean addAll(Collection<? extends E> others) {
    return addAll(size, others);
  }

  @Override
  @SuppressWarnings("unchecked")
  public boolean addAll(int index, Collection<? extends E> others) {
    checkPosition(index);
    Object[] elements = others.toArray();
    Link<E> after = at(index);
    for (Object element : elements) {
      insert((E) element, after);
    }
    return elements.length > 0;
  }

  @Override
  public void addFirst(E element) {
    insert(element, first);
  }

  @Override
  public void addLast(E element) {
    insert(element, null);
  }

  @Override
  public E pollFirst() {
    return first == null ? null : unlink(first);
  }

  @Override
  public E pollLast() {
    return last == null ? null : unlink(last);
  }

  @Override
  public E peekFirst() {
    return first == null ? null : first.element;
  }

  @Override
  public E peekLast() {
    return last == null ? null : last.element;
  }

  @Override
  public boolean removeFirstOccurrence(Object object) {
    for (Link<E> link = first; link != null; link = link.after) {
      if (Objects.equals(object, link.element)) {
        unlink(link);
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean removeLastOccurrence(Object object) {
    for (Link<E> link = last; link != null; link = link.before) {
      if (Objects.equals(object, link.element)) {
        unlink(link);
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
    first = null;
    last = null;
    size = 0;
    modCount++;
  }

  @Override
  public ListIterator<E> listIterator(int index) {
    checkPosition(index);
    return new Walk(index);
  }

  @Override
  public Iterator<E> descendingIterator() {
    return ReversedList.of(this).iterator();
  }

  private final class Walk implements ListIterator<E> {
    private Link<E> next;
    private Link<E> current;
    private int index;
    private int expected = modCount;

    Walk(int index) {
      this.index = index;
      this.next = at(index);
    }

    @Override
    public boolean hasNext() {
      return index < size;
    }

    @Override
    public boolean hasPrevious() {
      return index > 0;
    }

    @Override
    public int nextIndex() {
      return index;
    }

    @Override
    public int previousIndex() {
      return index - 1;
    }

    @Override
    public E next() {
      check();
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      current = next;
      next = next.after;
      index++;
      return current.element;
    }

    @Override
    public E previous() {
      check();
      if (!hasPrevious()) {
        throw new NoSuchElementException();
      }
      next = next == null ? last : next.before;
      current = next;
      index--;
      return current.element;
    }

    @Override
    public void remove() {
      check();
      checkCurrent();
      if (current == next) {
        next = current.after;
      } else {
        index--;
      }
      unlink(current);
      current = null;
      expected = modCount;
    }

    @Override
    public void set(E element) {
      checkCurrent();
      check();
      current.element = element;
    }

    @Override
    public void add(E element) {
      check();
      current = null;
      insert(element, next);
      index++;
      expected = modCount;
    }

    private void checkCurrent() {
      if (current == null) {
        throw new IllegalStateException();
      }
    }

    private void check() {
      if (expected != modCount) {
        throw new ConcurrentModificationException();
      }
    }

    @Override
    public void forEachRemaining(Consumer<? super E> action) {
      Iterators.forEachRemaining(this, action);
    }
  }

  @Override
  public LinkedList<E> reversed() {
    return new ReversedLinkedList<>(this);
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
}
