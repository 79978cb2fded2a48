package vatworks.java.util;

import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.NoSuchElementException;
import java.util.SortedSet;
import java.util.Spliterator;

/// The keys of a tree.
public class TreeSet<E> extends AbstractSet<E> implements NavigableSet<E> {

  private final NavigableMap<E, Boolean> map;

  public TreeSet() {
    map = new TreeMap<>();
  }

  public TreeSet(Comparator<? super E> order) {
    map = new TreeMap<>(order);
  }

  public TreeSet(Collection<? extends E> others) {
    map = new TreeMap<>();
    for (E element : others) {
      map.put(element, true);
    }
  }

  public TreeSet(SortedSet<E> others) {
    map = new TreeMap<>(others.comparator());
    for (E element : others) {
      map.put(element, true);
    }
  }

  private TreeSet(NavigableMap<E, Boolean> map) {
    this.map = map;
  }

  @Override
  public boolean add(E element) {
    return map.put(element, true) == null;
  }

  @Override
  public Iterator<E> iterator() {
    return map.navigableKeySet().iterator();
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
    return new TreeSet<>(map.descendingMap());
  }

  @Override
  public NavigableSet<E> subSet(E from, boolean fromInclusive, E to, boolean toInclusive) {
    return new TreeSet<>(map.subMap(from, fromInclusive, to, toInclusive));
  }

  @Override
  public NavigableSet<E> headSet(E to, boolean isInclusive) {
    return new TreeSet<>(map.headMap(to, isInclusive));
  }

  @Override
  public NavigableSet<E> tailSet(E from, boolean isInclusive) {
    return new TreeSet<>(map.tailMap(from, isInclusive));
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
