package vatworks.java.util;

import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.RandomAccess;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// A list seen from its end.
class ReversedList<E> extends AbstractList<E> {

  private final List<E> list;

  private ReversedList(List<E> list) {
    this.list = list;
  }

  static <E> List<E> of(List<E> list) {
    return list instanceof RandomAccess ? new Indexed<>(list) : new ReversedList<>(list);
  }

  private static final class Indexed<E> extends ReversedList<E> implements RandomAccess {
    Indexed(List<E> list) {
      super(list);
    }
  }

  @Override
  public List<E> reversed() {
    return list;
  }

  @Override
  public int size() {
    return list.size();
  }

  @Override
  public E get(int index) {
    return list.get(mirrored(index));
  }

  @Override
  public E set(int index, E element) {
    return list.set(mirrored(index), element);
  }

  @Override
  public E remove(int index) {
    return list.remove(mirrored(index));
  }

  private int mirrored(int index) {
    int size = list.size();
    Objects.checkIndex(index, size);
    return size - index - 1;
  }

  @Override
  public void add(int index, E element) {
    checkPosition(index);
    list.add(list.size() - index, element);
  }

  @Override
  public boolean add(E element) {
    list.add(0, element);
    return true;
  }

  @Override
  public boolean addAll(Collection<? extends E> others) {
    return list.addAll(0, turned(others));
  }

  @Override
  public boolean addAll(int index, Collection<? extends E> others) {
    checkPosition(index);
    return list.addAll(list.size() - index, turned(others));
  }

  @SuppressWarnings("unchecked")
  private static <E> Collection<E> turned(Collection<? extends E> others) {
    E[] elements = (E[]) others.toArray();
    for (int i = 0, j = elements.length - 1; i < j; i++, j--) {
      E swapped = elements[i];
      elements[i] = elements[j];
      elements[j] = swapped;
    }
    return Arrays.asList(elements);
  }

  @Override
  public boolean contains(Object object) {
    return list.contains(object);
  }

  @Override
  public int indexOf(Object object) {
    int index = list.lastIndexOf(object);
    return index < 0 ? -1 : list.size() - index - 1;
  }

  @Override
  public int lastIndexOf(Object object) {
    int index = list.indexOf(object);
    return index < 0 ? -1 : list.size() - index - 1;
  }

  @Override
  public void sort(Comparator<? super E> order) {
    list.sort(Collections.reverseOrder(order));
  }

  @Override
  public boolean removeIf(Predicate<? super E> filter) {
    return list.removeIf(filter);
  }

  @Override
  public void replaceAll(UnaryOperator<E> change) {
    list.replaceAll(change);
  }

  @Override
  public void clear() {
    list.clear();
  }

  @Override
  public List<E> subList(int from, int to) {
    int size = list.size();
    Objects.checkFromToIndex(from, to, size);
    return of(list.subList(size - to, size - from));
  }

  @Override
  public Iterator<E> iterator() {
    return listIterator(0);
  }

  @Override
  public ListIterator<E> listIterator(int index) {
    checkPosition(index);
    return new Backwards<>(list, list.listIterator(list.size() - index));
  }

  private record Backwards<E>(List<E> list, ListIterator<E> i) implements ListIterator<E> {

    @Override
    public boolean hasNext() {
      return i.hasPrevious();
    }

    @Override
    public E next() {
      return i.previous();
    }

    @Override
    public boolean hasPrevious() {
      return i.hasNext();
    }

    @Override
    public E previous() {
      return i.next();
    }

    @Override
    public int nextIndex() {
      return list.size() - i.nextIndex();
    }

    @Override
    public int previousIndex() {
      return nextIndex() - 1;
    }

    @Override
    public void remove() {
      i.remove();
    }

    @Override
    public void set(E element) {
      i.set(element);
    }

    @Override
    public void add(E element) {
      i.add(element);
      i.previous();
    }

    @Override
    public void forEachRemaining(Consumer<? super E> action) {
      Objects.requireNonNull(action);
      while (hasNext()) {
        action.accept(next());
      }
    }
  }
}
