package vatworks.java.util;

import java.util.Comparator;
import java.util.RandomAccess;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// An array as a list of fixed size.
final class ArrayView<E> extends AbstractList<E> implements RandomAccess {

  private final E[] elements;

  ArrayView(E[] elements) {
    this.elements = Objects.requireNonNull(elements);
  }

  @Override
  public int size() {
    return elements.length;
  }

  @Override
  public E get(int index) {
    return elements[index];
  }

  @Override
  public E set(int index, E element) {
    E before = elements[index];
    elements[index] = element;
    return before;
  }

  @Override
  public int indexOf(Object object) {
    for (int i = 0; i < elements.length; i++) {
      if (Objects.equals(object, elements[i])) {
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
  public Object[] toArray() {
    return Arrays.copyOf(elements, elements.length, Object[].class);
  }

  @Override
  public void forEach(Consumer<? super E> action) {
    Objects.requireNonNull(action);
    for (E element : elements) {
      action.accept(element);
    }
  }

  @Override
  public void replaceAll(UnaryOperator<E> change) {
    Objects.requireNonNull(change);
    for (int i = 0; i < elements.length; i++) {
      elements[i] = change.apply(elements[i]);
    }
  }

  @Override
  public void sort(Comparator<? super E> order) {
    Arrays.sort(elements, order);
  }
}
