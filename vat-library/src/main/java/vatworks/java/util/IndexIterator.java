package vatworks.java.util;

import java.util.ConcurrentModificationException;
import java.util.ListIterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

/// Goes through a list by index, forth and back.
final class IndexIterator<E> implements ListIterator<E> {

  private final AbstractList<E> list;
  private int cursor;
  private int last = -1;
  private int expected;

  IndexIterator(AbstractList<E> list, int index) {
    this.list = list;
    this.cursor = index;
    this.expected = list.modCount;
  }

  @Override
  public boolean hasNext() {
    return cursor != list.size();
  }

  @Override
  public boolean hasPrevious() {
    return cursor != 0;
  }

  @Override
  public int nextIndex() {
    return cursor;
  }

  @Override
  public int previousIndex() {
    return cursor - 1;
  }

  @Override
  public E next() {
    check();
    if (cursor >= list.size()) {
      throw new NoSuchElementException();
    }
    try {
      E element = list.get(cursor);
      last = cursor++;
      return element;
    } catch (IndexOutOfBoundsException gone) {
      check();
      throw new NoSuchElementException();
    }
  }

  @Override
  public E previous() {
    check();
    if (cursor <= 0) {
      throw new NoSuchElementException();
    }
    try {
      E element = list.get(cursor - 1);
      last = --cursor;
      return element;
    } catch (IndexOutOfBoundsException gone) {
      check();
      throw new NoSuchElementException();
    }
  }

  @Override
  public void remove() {
    checkLast();
    list.remove(last);
    if (last < cursor) {
      cursor--;
    }
    last = -1;
    expected = list.modCount;
  }

  @Override
  public void set(E element) {
    checkLast();
    list.set(last, element);
    expected = list.modCount;
  }

  @Override
  public void add(E element) {
    check();
    list.add(cursor, element);
    cursor++;
    last = -1;
    expected = list.modCount;
  }

  @Override
  public void forEachRemaining(Consumer<? super E> action) {
    Objects.requireNonNull(action);
    while (hasNext()) {
      action.accept(next());
    }
  }

  private void checkLast() {
    if (last < 0) {
      throw new IllegalStateException();
    }
    check();
  }

  private void check() {
    if (expected != list.modCount) {
      throw new ConcurrentModificationException();
    }
  }
}
