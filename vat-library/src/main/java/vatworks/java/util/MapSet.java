package vatworks.java.util;

import java.util.Iterator;
import java.util.SequencedMap;
import java.util.SequencedSet;

/// The keys of a sequenced map as a set that elements can be added to.
final class MapSet<E> extends AbstractSet<E> implements SequencedSet<E> {

  private final SequencedMap<E, Boolean> map;

  MapSet(SequencedMap<E, Boolean> map) {
    this.map = map;
  }

  @Override
  public Iterator<E> iterator() {
    return map.keySet().iterator();
  }

  @Override
  public int size() {
    return map.size();
  }

  @Override
  public boolean contains(Object object) {
    return map.containsKey(object);
  }

  @Override
  public boolean add(E element) {
    return map.putIfAbsent(element, true) == null;
  }

  @Override
  public boolean remove(Object object) {
    return map.remove(object) != null;
  }

  @Override
  public void clear() {
    map.clear();
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
