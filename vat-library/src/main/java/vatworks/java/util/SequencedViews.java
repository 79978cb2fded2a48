package vatworks.java.util;

import java.util.Iterator;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.SequencedSet;

/// The keys, values and entries of any sequenced map, in its order or in the reversed one.
final class SequencedViews {

  private SequencedViews() {}

  static final class Keys<K, V> extends AbstractSet<K> implements SequencedSet<K> {
    private final SequencedMap<K, V> map;

    Keys(SequencedMap<K, V> map) {
      this.map = map;
    }

    @Override
    public Iterator<K> iterator() {
      return map.keySet().iterator();
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
      return map.keySet().remove(key);
    }

    @Override
    public void clear() {
      map.clear();
    }

    @Override
    public SequencedSet<K> reversed() {
      return new Keys<>(map.reversed());
    }
  }

  static final class Values<K, V> extends AbstractCollection<V> implements SequencedCollection<V> {
    private final SequencedMap<K, V> map;

    Values(SequencedMap<K, V> map) {
      this.map = map;
    }

    @Override
    public Iterator<V> iterator() {
      return map.values().iterator();
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

    @Override
    public SequencedCollection<V> reversed() {
      return new Values<>(map.reversed());
    }
  }

  static final class Entries<K, V> extends AbstractSet<Map.Entry<K, V>>
      implements
        SequencedSet<Map.Entry<K, V>> {
    private final SequencedMap<K, V> map;

    Entries(SequencedMap<K, V> map) {
      this.map = map;
    }

    @Override
    public Iterator<Map.Entry<K, V>> iterator() {
      return map.entrySet().iterator();
    }

    @Override
    public int size() {
      return map.size();
    }

    @Override
    public boolean contains(Object entry) {
      return map.entrySet().contains(entry);
    }

    @Override
    public boolean remove(Object entry) {
      return map.entrySet().remove(entry);
    }

    @Override
    public void clear() {
      map.clear();
    }

    @Override
    public SequencedSet<Map.Entry<K, V>> reversed() {
      return new Entries<>(map.reversed());
    }
  }
}
