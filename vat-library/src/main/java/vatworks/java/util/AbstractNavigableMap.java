package vatworks.java.util;

import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.NoSuchElementException;
import java.util.SequencedCollection;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;

/// What a tree and the views of it have in common: all of it in terms of a few searches in the view's order.
abstract class AbstractNavigableMap<K, V> extends AbstractMap<K, V> implements NavigableMap<K, V> {

  /// The first entry after `key`, or at it.
  abstract Entry<K, V> after(K key, boolean isInclusive);

  /// The last entry before `key`, or at it.
  abstract Entry<K, V> before(K key, boolean isInclusive);

  /// The first entry or null.
  abstract Entry<K, V> head();

  /// The last entry or null.
  abstract Entry<K, V> tail();

  /// The entry after one of the view's own, or null.
  abstract Entry<K, V> next(Entry<K, V> entry);

  abstract Entry<K, V> find(Object key);

  abstract void delete(Entry<K, V> entry);

  abstract int changes();

  /// A view of what is within bounds, in the order of this view or the other way round.
  abstract NavigableMap<K, V> view(
      Bound<K> from, Bound<K> to, boolean isReversed);

  /// Where a view begins or ends.
  record Bound<K>(boolean isSet, K key, boolean isInclusive) {
    static <K> Bound<K> none() {
      return new Bound<>(false, null, false);
    }

    static <K> Bound<K> at(K key, boolean isInclusive) {
      return new Bound<>(true, key, isInclusive);
    }
  }

  static <K, V> Entry<K, V> frozen(Entry<K, V> entry) {
    return entry == null ? null : new SimpleImmutableEntry<>(entry);
  }

  private static <K, V> K keyOf(Entry<K, V> entry) {
    return entry == null ? null : entry.getKey();
  }

  @Override
  public boolean containsKey(Object key) {
    return find(key) != null;
  }

  @Override
  public V get(Object key) {
    Entry<K, V> entry = find(key);
    return entry == null ? null : entry.getValue();
  }

  @Override
  public V remove(Object key) {
    Entry<K, V> entry = find(key);
    if (entry == null) {
      return null;
    }
    V value = entry.getValue();
    delete(entry);
    return value;
  }

  @Override
  public Entry<K, V> lowerEntry(K key) {
    return frozen(before(key, false));
  }

  @Override
  public K lowerKey(K key) {
    return keyOf(before(key, false));
  }

  @Override
  public Entry<K, V> floorEntry(K key) {
    return frozen(before(key, true));
  }

  @Override
  public K floorKey(K key) {
    return keyOf(before(key, true));
  }

  @Override
  public Entry<K, V> ceilingEntry(K key) {
    return frozen(after(key, true));
  }

  @Override
  public K ceilingKey(K key) {
    return keyOf(after(key, true));
  }

  @Override
  public Entry<K, V> higherEntry(K key) {
    return frozen(after(key, false));
  }

  @Override
  public K higherKey(K key) {
    return keyOf(after(key, false));
  }

  @Override
  public Entry<K, V> firstEntry() {
    return frozen(head());
  }

  @Override
  public Entry<K, V> lastEntry() {
    return frozen(tail());
  }

  @Override
  public Entry<K, V> pollFirstEntry() {
    return poll(head());
  }

  @Override
  public Entry<K, V> pollLastEntry() {
    return poll(tail());
  }

  private Entry<K, V> poll(Entry<K, V> entry) {
    Entry<K, V> polled = frozen(entry);
    if (entry != null) {
      delete(entry);
    }
    return polled;
  }

  @Override
  public K firstKey() {
    return keyOrNone(head());
  }

  @Override
  public K lastKey() {
    return keyOrNone(tail());
  }

  private K keyOrNone(Entry<K, V> entry) {
    if (entry == null) {
      throw new NoSuchElementException();
    }
    return entry.getKey();
  }

  @Override
  public V putFirst(K key, V value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public V putLast(K key, V value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public NavigableMap<K, V> descendingMap() {
    return view(Bound.none(), Bound.none(), true);
  }

  @Override
  public NavigableMap<K, V> reversed() {
    return descendingMap();
  }

  @Override
  public NavigableMap<K, V> subMap(K from, boolean fromInclusive, K to, boolean toInclusive) {
    return view(Bound.at(from, fromInclusive), Bound.at(to, toInclusive), false);
  }

  @Override
  public NavigableMap<K, V> headMap(K to, boolean isInclusive) {
    return view(Bound.none(), Bound.at(to, isInclusive), false);
  }

  @Override
  public NavigableMap<K, V> tailMap(K from, boolean isInclusive) {
    return view(Bound.at(from, isInclusive), Bound.none(), false);
  }

  @Override
  public SortedMap<K, V> subMap(K from, K to) {
    return subMap(from, true, to, false);
  }

  @Override
  public SortedMap<K, V> headMap(K to) {
    return headMap(to, false);
  }

  @Override
  public SortedMap<K, V> tailMap(K from) {
    return tailMap(from, true);
  }

  @Override
  public Set<K> keySet() {
    return navigableKeySet();
  }

  @Override
  public NavigableSet<K> navigableKeySet() {
    return new NavigableKeys<>(this);
  }

  @Override
  public NavigableSet<K> descendingKeySet() {
    return descendingMap().navigableKeySet();
  }

  @Override
  public SequencedSet<K> sequencedKeySet() {
    return navigableKeySet();
  }

  @Override
  public Collection<V> values() {
    return sequencedValues();
  }

  @Override
  public SequencedCollection<V> sequencedValues() {
    return new NavigableViews.Values<>(this);
  }

  @Override
  public Set<Entry<K, V>> entrySet() {
    return sequencedEntrySet();
  }

  @Override
  public SequencedSet<Entry<K, V>> sequencedEntrySet() {
    return new NavigableViews.Entries<>(this);
  }

  @Override
  public void clear() {
    for (Entry<K, V> entry = head(); entry != null; entry = head()) {
      delete(entry);
    }
  }

  @Override
  public boolean isEmpty() { return head() == null; }

  Iterator<Entry<K, V>> entries() {
    return new Walk();
  }

  private final class Walk implements Iterator<Entry<K, V>> {
    private Entry<K, V> next = head();
    private Entry<K, V> current;
    private int expected = changes();

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public Entry<K, V> next() {
      if (next == null) {
        throw new NoSuchElementException();
      }
      check();
      current = next;
      next = AbstractNavigableMap.this.next(current);
      return current;
    }

    @Override
    public void remove() {
      if (current == null) {
        throw new IllegalStateException();
      }
      check();
      delete(current);
      current = null;
      expected = changes();
    }

    private void check() {
      if (expected != changes()) {
        throw new ConcurrentModificationException();
      }
    }

    @Override
    public void forEachRemaining(Consumer<? super Map.Entry<K, V>> action) {
      Iterators.forEachRemaining(this, action);
    }
  }
}
