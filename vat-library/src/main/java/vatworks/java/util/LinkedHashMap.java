package vatworks.java.util;

import java.util.Collection;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;

/// A hash map that has a first and a last entry, in the order of insertion or of access.
public class LinkedHashMap<K, V> extends HashMap<K, V> implements SequencedMap<K, V> {

  private final boolean isAccessOrdered;

  public LinkedHashMap() {
    isAccessOrdered = false;
  }

  public LinkedHashMap(int capacity) {
    super(capacity);
    isAccessOrdered = false;
  }

  public LinkedHashMap(int capacity, float loadFactor) {
    this(capacity, loadFactor, false);
  }

  public LinkedHashMap(int capacity, float loadFactor, boolean accessOrder) {
    super(capacity, loadFactor);
    isAccessOrdered = accessOrder;
  }

  public LinkedHashMap(Map<? extends K, ? extends V> others) {
    super(others);
    isAccessOrdered = false;
  }

  public static <K, V> LinkedHashMap<K, V> newLinkedHashMap(int mappings) {
    return new LinkedHashMap<>(capacityFor(mappings));
  }

  /// Whether the eldest entry goes now that another was added.
  protected boolean removeEldestEntry(Entry<K, V> eldest) {
    return false;
  }

  @Override
  void added() {
    if (first != null && removeEldestEntry(first)) {
      remove(first.getKey());
    }
  }

  @Override
  void touched(Node<K, V> node) {
    if (isAccessOrdered && last != node) {
      unlink(node);
      linkLast(node);
      modCount++;
    }
  }

  @Override
  public V get(Object key) {
    return getOrDefault(key, null);
  }

  @Override
  public V getOrDefault(Object key, V other) {
    Node<K, V> node = find(key);
    if (node == null) {
      return other;
    }
    touched(node);
    return node.getValue();
  }

  @Override
  public V putFirst(K key, V value) {
    V before = put(key, value);
    Node<K, V> node = find(key);
    if (node != null && node != first) {
      unlink(node);
      linkFirst(node);
      modCount++;
    }
    return before;
  }

  @Override
  public V putLast(K key, V value) {
    V before = put(key, value);
    Node<K, V> node = find(key);
    if (node != null && node != last) {
      unlink(node);
      linkLast(node);
      modCount++;
    }
    return before;
  }

  @Override
  public Entry<K, V> firstEntry() {
    return first == null ? null : new SimpleImmutableEntry<>(first);
  }

  @Override
  public Entry<K, V> lastEntry() {
    return last == null ? null : new SimpleImmutableEntry<>(last);
  }

  @Override
  public Entry<K, V> pollFirstEntry() {
    return poll(first);
  }

  @Override
  public Entry<K, V> pollLastEntry() {
    return poll(last);
  }

  private Entry<K, V> poll(Node<K, V> node) {
    if (node == null) {
      return null;
    }
    delete(node);
    return new SimpleImmutableEntry<>(node);
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
    return new LinkedViews.SequencedKeys<>(this, false);
  }

  @Override
  public SequencedCollection<V> sequencedValues() {
    return new LinkedViews.SequencedValues<>(this, false);
  }

  @Override
  public SequencedSet<Entry<K, V>> sequencedEntrySet() {
    return new LinkedViews.SequencedEntries<>(this, false);
  }

  @Override
  public SequencedMap<K, V> reversed() {
    return new ReversedLinkedMap<>(this);
  }
}
