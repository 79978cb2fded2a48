package vatworks.java.util;

import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableSet;
import java.util.NoSuchElementException;
import java.util.SortedSet;
import java.util.Spliterator;

/// The keys of a sorted map.
final class NavigableKeys<E, V> extends AbstractSet<E> implements NavigableSet<E> {

  private final AbstractNavigableMap<E, V> map;

  NavigableKeys(AbstractNavigableMap<E, V> map) {
    this.map = map;
  }

  @Override
  public Iterator<E> iterator() {
    return new MapViews.KeyIterator<>(map.entries());
  }

  @Override
  public Iterator<E> descendingIterator() {
    return descendingSet().iterator();
  }

  @Override
  public int size() {
    return map.size();
  }

  @Override
  public boolean isEmpty() { return map.isEmpty(); }

  @Override
  public boolean contains(Object object) {
    return map.containsKey(object);
  }

  @Override
  public boolean remove(Object object) {
    int before = map.size();
    map.remove(object);
    return map.size() != before;
  }

  @Override
  public void clear() {
    map.clear();
  }

  @Override
  public Comparator<? super E> comparator() {
    return map.comparator();
  }

  @Override
  public E lower(E element) {
    return map.lowerKey(element);
  }

  @Override
  public E floor(E element) {
    return map.floorKey(element);
  }

  @Override
  public E ceiling(E element) {
    return map.ceilingKey(element);
  }

  @Override
  public E higher(E element) {
    return map.higherKey(element);
  }

  @Override
  public E first() {
    return map.firstKey();
  }

  @Override
  public E last() {
    return map.lastKey();
  }

  @Override
  public E getFirst() { return map.firstKey(); }

  @Override
  public E getLast() { return map.lastKey(); }

  @Override
  public E pollFirst() {
    return keyOf(map.pollFirstEntry());
  }

  @Override
  public E removeFirst() {
    if (isEmpty()) {
      throw new NoSuchElementException();
    }
    return pollFirst();
  }

  @Override
  public void addFirst(E element) {
    throw new UnsupportedOperationException();
  }

  @Override
  public E pollLast() {
    return keyOf(map.pollLastEntry());
  }

  @Override
  public E removeLast() {
    if (isEmpty()) {
      throw new NoSuchElementException();
    }
    return pollLast();
  }

  @Override
  public void addLast(E element) {
    throw new UnsupportedOperationException();
  }

  private static <E> E keyOf(Map.Entry<E, ?> entry) {
    return entry == null ? null : entry.getKey();
  }

  @Override
  public NavigableSet<E> reversed() {
    return descendingSet();
  }

  @Override
  public NavigableSet<E> descendingSet() {
    return new NavigableKeys<>((AbstractNavigableMap<E, V>) map.descendingMap());
  }

  @Override
  public NavigableSet<E> subSet(E from, boolean fromInclusive, E to, boolean toInclusive) {
    return new NavigableKeys<>((AbstractNavigableMap<E, V>) map.subMap(from, fromInclusive, to, toInclusive));
  }

  @Override
  public NavigableSet<E> headSet(E to, boolean isInclusive) {
    return new NavigableKeys<>((AbstractNavigableMap<E, V>) map.headMap(to, isInclusive));
  }

  @Override
  public NavigableSet<E> tailSet(E from, boolean isInclusive) {
    return new NavigableKeys<>((AbstractNavigableMap<E, V>) map.tailMap(from, isInclusive));
  }

  @Override
  public SortedSet<E> subSet(E from, E to) {
    return subSet(from, true, to, false);
  }

  @Override
  public SortedSet<E> headSet(E to) {
    return headSet(to, false);
  }

  @Override
  public SortedSet<E> tailSet(E from) {
    return tailSet(from, true);
  }

  @Override
  public Spliterator<E> spliterator() {
    throw Defaults.noStreams();
  }
}
