package vatworks.java.util;

import java.util.Iterator;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.SequencedSet;

/// The values and the entries of a sorted map.
final class NavigableViews {

  private NavigableViews() {}

  private static <T> T takeNext(Iterator<T> i) {
    T element = i.next();
    i.remove();
    return element;
  }

  private static <K, V> AbstractNavigableMap<K, V> turned(AbstractNavigableMap<K, V> map) {
    return (AbstractNavigableMap<K, V>) map.descendingMap();
  }

  static final class Values<K, V> extends AbstractCollection<V> implements SequencedCollection<V> {
    private final AbstractNavigableMap<K, V> map;

    Values(AbstractNavigableMap<K, V> map) {
      this.map = map;
    }

    @Override
    public Iterator<V> iterator() {
      return new MapViews.ValueIterator<>(map.entries());
    }

    @Override
    public int size() {
      return map.size();
    }

    @Override
    public void clear() {
      map.clear();
    }

    @Override
    public SequencedCollection<V> reversed() {
      return new Values<>(turned(map));
    }

    @Override
    public void addFirst(V element) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void addLast(V element) {
      throw new UnsupportedOperationException();
    }

    @Override
    public V getFirst() { return iterator().next(); }

    @Override
    public V getLast() { return reversed().iterator().next(); }

    @Override
    public V removeFirst() {
      return takeNext(iterator());
    }

    @Override
    public V removeLast() {
      return takeNext(reversed().iterator());
    }
  }

  static final class Entries<K, V> extends AbstractSet<Map.Entry<K, V>>
      implements
        SequencedSet<Map.Entry<K, V>> {
    private final AbstractNavigableMap<K, V> map;

    Entries(AbstractNavigableMap<K, V> map) {
      this.map = map;
    }

    @Override
    public Iterator<Map.Entry<K, V>> iterator() {
      return map.entries();
    }

    @Override
    public int size() {
      return map.size();
    }

    @Override
    public boolean contains(Object object) {
      return object instanceof Map.Entry<?, ?> entry && entry.equals(map.find(entry.getKey()));
    }

    @Override
    public boolean remove(Object object) {
      return object instanceof Map.Entry<?, ?> entry && map.remove(entry.getKey(), entry.getValue());
    }

    @Override
    public void clear() {
      map.clear();
    }

    @Override
    public SequencedSet<Map.Entry<K, V>> reversed() {
      return new Entries<>(turned(map));
    }

    @Override
    public void addFirst(Map.Entry<K, V> element) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void addLast(Map.Entry<K, V> element) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map.Entry<K, V> getFirst() { return AbstractNavigableMap.frozen(iterator().next()); }

    @Override
    public Map.Entry<K, V> getLast() { return reversed().getFirst(); }

    @Override
    public Map.Entry<K, V> removeFirst() {
      return takeNext(iterator());
    }

    @Override
    public Map.Entry<K, V> removeLast() {
      return takeNext(reversed().iterator());
    }
  }
}
