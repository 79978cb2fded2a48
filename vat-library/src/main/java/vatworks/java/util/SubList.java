package vatworks.java.util;

import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.RandomAccess;

/// A view of a part of a list.
class SubList<E> extends AbstractList<E> {

  private final AbstractList<E> list;
  private final int offset;
  private int size;

  private SubList(AbstractList<E> list, int from, int to) {
    this.list = list;
    this.offset = from;
    this.size = to - from;
    this.modCount = list.modCount;
  }

  static <E> List<E> of(AbstractList<E> list, int from, int to) {
    return list instanceof RandomAccess ? new Indexed<>(list, from, to) : new SubList<>(list, from, to);
  }

  private static final class Indexed<E> extends SubList<E> implements RandomAccess {
    Indexed(AbstractList<E> list, int from, int to) {
      super(list, from, to);
    }
  }

  @Override
  public E get(int index) {
    Objects.checkIndex(index, size);
    check();
    return list.get(offset + index);
  }

  @Override
  public E set(int index, E element) {
    Objects.checkIndex(index, size);
    check();
    return list.set(offset + index, element);
  }

  @Override
  public int size() {
    check();
    return size;
  }

  @Override
  public void add(int index, E element) {
    checkPosition(index);
    list.add(offset + index, element);
    resized(1);
  }

  @Override
  public E remove(int index) {
    Objects.checkIndex(index, size);
    check();
    E removed = list.remove(offset + index);
    resized(-1);
    return removed;
  }

  @Override
  protected void removeRange(int from, int to) {
    check();
    list.removeRange(offset + from, offset + to);
    resized(from - to);
  }

  @Override
  public boolean addAll(Collection<? extends E> others) {
    return addAll(size(), others);
  }

  @Override
  public boolean addAll(int index, Collection<? extends E> others) {
    checkPosition(index);
    int before = list.size();
    boolean changed = list.addAll(offset + index, others);
    resized(list.size() - before);
    return changed;
  }

  private void resized(int by) {
    size += by;
    modCount = list.modCount;
  }

  private void check() {
    if (modCount != list.modCount) {
      throw new ConcurrentModificationException();
    }
  }
}
