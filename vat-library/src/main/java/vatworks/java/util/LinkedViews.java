package vatworks.java.util;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SequencedCollection;
import java.util.SequencedSet;

/// The keys, values and entries of a hash map, forth or back.
final class LinkedViews {

  private LinkedViews() {}

  static class Keys<K, V> extends AbstractSet<K> {
    final HashMap<K, V> map;
    final boolean isBackwards;

    Keys(HashMap<K, V> map, boolean isBackwards) {
      this.map = map;
      this.isBackwards = isBackwards;
    }

    @Override
    public Iterator<K> iterator() {
      return new HashMap.NodeIterator<K, V, K>(map, isBackwards) {
        @Override
        public K next() {
          return advance().getKey();
        }
      };
    }

    @Override
    public int size() {
      return map.size();
    }

    @Override
    public boolean contains(Object key) {
      return map.containsKey(key);
    }

    @Override
    public boolean remove(Object key) {
      HashMap.Node<K, V> node = map.find(key);
      if (node != null) {
        map.delete(node);
      }
      return node != null;
    }

    @Override
    public void clear() {
      map.clear();
    }
  }

  static class Values<K, V> extends AbstractCollection<V> {
    final HashMap<K, V> map;
    final boolean isBackwards;

    Values(HashMap<K, V> map, boolean isBackwards) {
      this.map = map;
      this.isBackwards = isBackwards;
    }

    @Override
    public Iterator<V> iterator() {
      return new HashMap.NodeIterator<K, V, V>(map, isBackwards) {
        @Override
        public V next() {
          return advance().getValue();
        }
      };
    }

    @Override
    public int size() {
      return map.size();
    }

    @Override
    public boolean contains(Object value) {
      return map.containsValue(value);
    }

    @Override
    public void clear() {
      map.clear();
    }
  }

  static class Entries<K, V> extends AbstractSet<Map.Entry<K, V>> {
    final HashMap<K, V> map;
    final boolean isBackwards;

    Entries(HashMap<K, V> map, boolean isBackwards) {
      this.map = map;
      this.isBackwards = isBackwards;
    }

    @Override
    public Iterator<Map.Entry<K, V>> iterator() {
      return new HashMap.NodeIterator<K, V, Map.Entry<K, V>>(map, isBackwards) {
        @Override
        public Map.Entry<K, V> next() {
          return advance();
        }
      };
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
  }

  private static <T> T firstOf(Collection<T> all) {
    return all.iterator().next();
  }

  private static <T> T takeFirst(Collection<T> all) {
    Iterator<T> i = all.iterator();
    if (!i.hasNext()) {
      throw new NoSuchElementException();
    }
    T element = i.next();
    i.remove();
    return element;
  }

  static final class SequencedKeys<K, V> extends Keys<K, V> implements SequencedSet<K> {
    SequencedKeys(HashMap<K, V> map, boolean isBackwards) {
      super(map, isBackwards);
    }

    @Override
    public SequencedSet<K> reversed() {
      return new SequencedKeys<>(map, !isBackwards);
    }

    @Override
    public void addFirst(K element) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void addLast(K element) {
      throw new UnsupportedOperationException();
    }

    @Override
    public K getFirst() { return firstOf(this); }

    @Override
    public K getLast() { return firstOf(reversed()); }

    @Override
    public K removeFirst() {
      return takeFirst(this);
    }

    @Override
    public K removeLast() {
      return takeFirst(reversed());
    }
  }

  static final class SequencedValues<K, V> extends Values<K, V> implements SequencedCollection<V> {
    SequencedValues(HashMap<K, V> map, boolean isBackwards) {
      super(map, isBackwards);
    }

    @Override
    public SequencedCollection<V> reversed() {
      return new SequencedValues<>(map, !isBackwards);
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
    public V getFirst() { return firstOf(this); }

    @Override
    public V getLast() { return firstOf(reversed()); }

    @Override
    public V removeFirst() {
      return takeFirst(this);
    }

    @Override
    public V removeLast() {
      return takeFirst(reversed());
    }
  }

  static final class SequencedEntries<K, V> extends Entries<K, V>
      implements
        SequencedSet<Map.Entry<K, V>> {
    SequencedEntries(HashMap<K, V> map, boolean isBackwards) {
      super(map, isBackwards);
    }

    @Override
    public SequencedSet<Map.Entry<K, V>> reversed() {
      return new SequencedEntries<>(map, !isBackwards);
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
    public Map.Entry<K, V> getFirst() { return firstOf(this); }

    @Override
    public Map.Entry<K, V> getLast() { return firstOf(reversed()); }

    @Override
    public Map.Entry<K, V> removeFirst() {
      return takeFirst(this);
    }

    @Override
    public Map.Entry<K, V> removeLast() {
      return takeFirst(reversed());
    }
  }
}
