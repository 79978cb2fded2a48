package vatworks.java.util;

import java.util.Collection;
import java.util.NoSuchElementException;
import java.util.Queue;

/// What queues have in common.
public abstract class AbstractQueue<E> extends AbstractCollection<E> implements Queue<E> {

  protected AbstractQueue() {}

  @Override
  public boolean add(E element) {
    if (!offer(element)) {
      throw new IllegalStateException("Queue full");
    }
    return true;
  }

  @Override
  public E remove() {
    E first = poll();
    if (first == null) {
      throw new NoSuchElementException();
    }
    return first;
  }

  @Override
  public E element() {
    E first = peek();
    if (first == null) {
      throw new NoSuchElementException();
    }
    return first;
  }

  @Override
  public void clear() {
    while (poll() != null) {
      // Until it is empty.
    }
  }

  @Override
  public boolean addAll(Collection<? extends E> others) {
    Objects.requireNonNull(others);
    if (others == this) {
      throw new IllegalArgumentException();
    }
    return super.addAll(others);
  }
}
