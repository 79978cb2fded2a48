package vatworks.java.util;

import java.util.Collection;
import java.util.SequencedSet;

/// A hash set that has a first and a last element, in the order of insertion.
public class LinkedHashSet<E> extends HashSet<E> implements SequencedSet<E> {

  public LinkedHashSet() {}

  public LinkedHashSet(int capacity) {
    super(capacity);
  }

  public LinkedHashSet(int capacity, float loadFactor) {
    super(capacity, loadFactor);
  }

  public LinkedHashSet(Collection<? extends E> others) {
    super(others);
  }

  public static <T> LinkedHashSet<T> newLinkedHashSet(int elements) {
    return new LinkedHashSet<>(capacityFor(elements));
  }

  @Override
  public void addFirst(E element) {
    map.putFirst(element, true);
  }

  @Override
  public void addLast(E element) {
    map.putLast(element, true);
  }

  @Override
  public E getFirst() { return map.sequencedKeySet().getFirst(); }

  @Override
  public E getLast() { return map.sequencedKeySet().getLast(); }

  @Override
  public E removeFirst() {
    return map.sequencedKeySet().removeFirst();
  }

  @Override
  public E removeLast() {
    return map.sequencedKeySet().removeLast();
  }

  @Override
  public SequencedSet<E> reversed() {
    return new MapSet<>(map.reversed());
  }
}
