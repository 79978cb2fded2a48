package vatworks.java.util;

import java.util.Collection;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A linked hash map seen from its end.
final class ReversedLinkedMap<K, V> extends AbstractMap<K, V> implements SequencedMap<K, V> {

  private final LinkedHashMap<K, V> map;

  ReversedLinkedMap(LinkedHashMap<K, V> map) {
    this.map = map;
  }

  @Override
  public SequencedMap<K, V> reversed() {
    return map;
  }

  @Override
  public int size() {
    return map.size();
  }

  @Override
  public boolean containsKey(Object key) {
    return map.containsKey(key);
  }

  @Override
  public V get(Object key) {
    return map.get(key);
  }

  @Override
  public V put(K key, V value) {
    return map.put(key, value); // At the end of the map, as the JDK does it, not of the view.
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> others) {
    for (Entry<? extends K, ? extends V> entry : others.entrySet()) {
      put(entry.getKey(), entry.getValue());
    }
  }

  @Override
  public V remove(Object key) {
    return map.remove(key);
  }

  @Override
  public void clear() {
    map.clear();
  }

  @Override
  public V putFirst(K key, V value) {
    return map.putLast(key, value);
  }

  @Override
  public V putLast(K key, V value) {
    return map.putFirst(key, value);
  }

  @Override
  public Entry<K, V> firstEntry() {
    return map.lastEntry();
  }

  @Override
  public Entry<K, V> lastEntry() {
    return map.firstEntry();
  }

  @Override
  public Entry<K, V> pollFirstEntry() {
    return map.pollLastEntry();
  }

  @Override
  public Entry<K, V> pollLastEntry() {
    return map.pollFirstEntry();
  }

  @Override
  public Set<K> keySet() {
    return sequencedKeySet();
  }

  @Override
  public Collection<V> values() {
    return sequencedValues();
  }

  @Override
  public Set<Entry<K, V>> entrySet() {
    return sequencedEntrySet();
  }

  @Override
  public SequencedSet<K> sequencedKeySet() {
    return map.sequencedKeySet().reversed();
  }

  @Override
  public SequencedCollection<V> sequencedValues() {
    return map.sequencedValues().reversed();
  }

  @Override
  public SequencedSet<Entry<K, V>> sequencedEntrySet() {
    return map.sequencedEntrySet().reversed();
  }

  @Override
  public V getOrDefault(Object key, V other) {
    return map.getOrDefault(key, other);
  }

  @Override
  public boolean containsValue(Object value) {
    return map.containsValue(value);
  }

  @Override
  public V putIfAbsent(K key, V value) {
    return map.putIfAbsent(key, value);
  }

  @Override
  public boolean remove(Object key, Object value) {
    return map.remove(key, value);
  }

  @Override
  public boolean replace(K key, V before, V after) {
    return map.replace(key, before, after);
  }

  @Override
  public V replace(K key, V value) {
    return map.replace(key, value);
  }

  @Override
  public V computeIfAbsent(K key, Function<? super K, ? extends V> make) {
    return map.computeIfAbsent(key, make);
  }

  @Override
  public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> change) {
    return map.computeIfPresent(key, change);
  }

  @Override
  public V compute(K key, BiFunction<? super K, ? super V, ? extends V> change) {
    return map.compute(key, change);
  }

  @Override
  public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> change) {
    return map.merge(key, value, change);
  }
}
