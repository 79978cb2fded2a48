package vatworks.java.util;

import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;

/// What is seen of a map that has an entry set: its keys and its values.
final class MapViews {

  private MapViews() {}

  static final class Keys<K, V> extends AbstractSet<K> {
    private final Map<K, V> map;

    Keys(Map<K, V> map) {
      this.map = map;
    }

    @Override
    public Iterator<K> iterator() {
      return new KeyIterator<>(map.entrySet().iterator());
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
      if (!map.containsKey(key)) {
        return false;
      }
      map.remove(key);
      return true;
    }

    @Override
    public void clear() {
      map.clear();
    }
  }

  static final class Values<K, V> extends AbstractCollection<V> {
    private final Map<K, V> map;

    Values(Map<K, V> map) {
      this.map = map;
    }

    @Override
    public Iterator<V> iterator() {
      return new ValueIterator<>(map.entrySet().iterator());
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

  private abstract static class View<T, R> implements Iterator<R> {
    final Iterator<T> all;

    View(Iterator<T> all) {
      this.all = all;
    }

    @Override
    public boolean hasNext() {
      return all.hasNext();
    }

    @Override
    public void remove() {
      all.remove();
    }

    @Override
    public void forEachRemaining(Consumer<? super R> action) {
      Objects.requireNonNull(action);
      while (hasNext()) {
        action.accept(next());
      }
    }
  }

  static final class KeyIterator<K, V> extends View<Map.Entry<K, V>, K> {
    KeyIterator(Iterator<Map.Entry<K, V>> all) {
      super(all);
    }

    @Override
    public K next() {
      return all.next().getKey();
    }
  }

  static final class ValueIterator<K, V> extends View<Map.Entry<K, V>, V> {
    ValueIterator(Iterator<Map.Entry<K, V>> all) {
      super(all);
    }

    @Override
    public V next() {
      return all.next().getValue();
    }
  }
}
