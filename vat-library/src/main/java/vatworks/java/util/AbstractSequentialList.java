package vatworks.java.util;

import java.util.Collection;
import java.util.Iterator;
import java.util.ListIterator;
import java.util.NoSuchElementException;

/// What lists have in common that are gone through rather than indexed.
public abstract class AbstractSequentialList<E> extends AbstractList<E> {

  protected AbstractSequentialList() {}

  @Override
  public abstract ListIterator<E> listIterator(int index);

  @Override
  public Iterator<E> iterator() {
    return listIterator();
  }

  private static IndexOutOfBoundsException outOf(int index) {
    return new IndexOutOfBoundsException("Index: " + index);
  }

  @Override
  public E get(int index) {
    try {
      return listIterator(index).next();
    } catch (NoSuchElementException none) {
      throw outOf(index);
    }
  }

  @Override
  public E set(int index, E element) {
    try {
      ListIterator<E> i = listIterator(index);
      E before = i.next();
      i.set(element);
      return before;
    } catch (NoSuchElementException none) {
      throw outOf(index);
    }
  }

  @Override
  public void add(int index, E element) {
    listIterator(index).add(element);
  }

  @Override
  public E remove(int index) {
    try {
      ListIterator<E> i = listIterator(index);
      E removed = i.next();
      i.remove();
      return removed;
    } catch (NoSuchElementException none) {
      throw outOf(index);
    }
  }

  @Override
  public boolean addAll(int index, Collection<? extends E> others) {
    ListIterator<E> i = listIterator(index);
    boolean changed = false;
    for (E element : others) {
      i.add(element);
      changed = true;
    }
    return changed;
  }
}
