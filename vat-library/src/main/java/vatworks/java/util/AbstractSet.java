package vatworks.java.util;

import java.util.Collection;
import java.util.Iterator;
import java.util.Set;

/// What sets have in common.
public abstract class AbstractSet<E> extends AbstractCollection<E> implements Set<E> {

  protected AbstractSet() {}

  @Override
  public boolean equals(Object object) {
    if (object == this) {
      return true;
    }
    if (!(object instanceof Set<?> other) || other.size() != size()) {
      return false;
    }
    try {
      return containsAll(other);
    } catch (ClassCastException | NullPointerException unlike) {
      return false;
    }
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (E element : this) {
      hash += Objects.hashCode(element);
    }
    return hash;
  }

  @Override
  public boolean removeAll(Collection<?> others) {
    boolean changed = false;
    if (size() > others.size()) {
      for (Object other : others) {
        changed |= remove(other);
      }
      return changed;
    }
    for (Iterator<E> i = iterator(); i.hasNext();) {
      if (others.contains(i.next())) {
        i.remove();
        changed = true;
      }
    }
    return changed;
  }

  @Override
  public java.util.Spliterator<E> spliterator() {
    throw Defaults.noStreams();
  }
}
