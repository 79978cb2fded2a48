package vatworks.java.util;

import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/// A hash table with chains whose entries are linked in the order of insertion: it is iterated in that order.
public class HashMap<K, V> extends AbstractMap<K, V> {

  private static final int FIRST_CAPACITY = 16;
  private static final int MOST = 1 << 30;

  /// An entry, in its chain and among all.
  static final class Node<K, V> extends SimpleEntry<K, V> {
    final int hash;
    Node<K, V> chained;
    Node<K, V> before;
    Node<K, V> after;

    Node(int hash, K key, V value) {
      super(key, value);
      this.hash = hash;
    }
  }

  // Allocated at the first entry, as what a constructor asks for may never be needed.
  private Node<K, V>[] table;
  private int capacity;
  private final float loadFactor;
  private int size;
  int modCount;
  Node<K, V> first;
  Node<K, V> last;

  public HashMap() {
    this(FIRST_CAPACITY, 0.75f);
  }

  public HashMap(int capacity) {
    this(capacity, 0.75f);
  }

  public HashMap(int capacity, float loadFactor) {
    if (capacity < 0) {
      throw new IllegalArgumentException("Illegal initial capacity: " + capacity);
    }
    if (!(loadFactor > 0)) {
      throw new IllegalArgumentException("Illegal load factor: " + loadFactor);
    }
    // A table is never larger than what is asked for.
    this.capacity = Math.max(1, Integer.highestOneBit(Math.min(capacity, MOST)));
    this.loadFactor = Math.max(loadFactor, 0.25f);
  }

  public HashMap(Map<? extends K, ? extends V> others) {
    this(others.size() + others.size() / 3, 0.75f);
    for (Entry<? extends K, ? extends V> entry : others.entrySet()) {
      int hash = hash(entry.getKey());
      Node<K, V> node = find(hash, entry.getKey());
      if (node == null) {
        link(new Node<>(hash, entry.getKey(), entry.getValue()));
      } else {
        node.setValue(entry.getValue());
      }
    }
  }

  public static <K, V> HashMap<K, V> newHashMap(int mappings) {
    return new HashMap<>(capacityFor(mappings));
  }

  static int capacityFor(int mappings) {
    if (mappings < 0) {
      throw new IllegalArgumentException("Negative number of mappings: " + mappings);
    }
    return (int) Math.ceil(mappings / 0.75);
  }

  private static int hash(Object key) {
    int hash = key == null ? 0 : key.hashCode();
    return hash ^ hash >>> 16;
  }

  final Node<K, V> find(Object key) {
    return table == null ? null : find(hash(key), key);
  }

  private Node<K, V> find(int hash, Object key) {
    if (table == null) {
      return null;
    }
    Node<K, V> node = table[hash & table.length - 1];
    while (node != null && !(node.hash == hash && isSame(key, node.getKey()))) {
      node = node.chained;
    }
    return node;
  }

  // Not by identity: whether two texts are one object differs from run to run, and so would what that costs.
  private static boolean isSame(Object key, Object other) {
    return key == null ? other == null : key.equals(other);
  }

  /// What a subclass does about an entry that was looked at or set.
  void touched(Node<K, V> node) {}

  /// What a subclass does after an entry was added.
  void added() {}

  private V store(K key, V value, boolean onlyIfAbsent) {
    int hash = hash(key);
    Node<K, V> node = find(hash, key);
    if (node == null) {
      insert(new Node<>(hash, key, value));
      return null;
    }
    V before = node.getValue();
    if (!onlyIfAbsent || before == null) {
      node.setValue(value);
    }
    touched(node);
    return before;
  }

  private void insert(Node<K, V> node) {
    link(node);
    added();
  }

  private void link(Node<K, V> node) {
    if (table == null || size >= table.length * loadFactor && table.length < MOST) {
      resize();
    }
    int bin = node.hash & table.length - 1;
    node.chained = table[bin];
    table[bin] = node;
    linkLast(node);
    size++;
    modCount++;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private void resize() {
    capacity = table == null ? capacity : table.length * 2;
    table = new Node[capacity];
    for (Node<K, V> node = first; node != null; node = node.after) {
      int bin = node.hash & capacity - 1;
      node.chained = table[bin];
      table[bin] = node;
    }
  }

  final void linkLast(Node<K, V> node) {
    node.before = last;
    node.after = null;
    if (last == null) {
      first = node;
    } else {
      last.after = node;
    }
    last = node;
  }

  final void linkFirst(Node<K, V> node) {
    node.after = first;
    node.before = null;
    if (first == null) {
      last = node;
    } else {
      first.before = node;
    }
    first = node;
  }

  final void unlink(Node<K, V> node) {
    if (node.before == null) {
      first = node.after;
    } else {
      node.before.after = node.after;
    }
    if (node.after == null) {
      last = node.before;
    } else {
      node.after.before = node.before;
    }
  }

  final void delete(Node<K, V> node) {
    int bin = node.hash & table.length - 1;
    if (table[bin] == node) {
      table[bin] = node.chained;
    } else {
      Node<K, V> previous = table[bin];
      while (previous.chained != node) {
        previous = previous.chained;
      }
      previous.chained = node.chained;
    }
    unlink(node);
    size--;
    modCount++;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean isEmpty() { return size == 0; }

  @Override
  public V get(Object key) {
    Node<K, V> node = find(key);
    return node == null ? null : node.getValue();
  }

  @Override
  public V getOrDefault(Object key, V other) {
    Node<K, V> node = find(key);
    return node == null ? other : node.getValue();
  }

  @Override
  public boolean containsKey(Object key) {
    return find(key) != null;
  }

  @Override
  public boolean containsValue(Object value) {
    for (Node<K, V> node = first; node != null; node = node.after) {
      if (Objects.equals(value, node.getValue())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public V put(K key, V value) {
    return store(key, value, false);
  }

  @Override
  public V putIfAbsent(K key, V value) {
    return store(key, value, true);
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> others) {
    for (Entry<? extends K, ? extends V> entry : others.entrySet()) {
      store(entry.getKey(), entry.getValue(), false);
    }
  }

  @Override
  public V remove(Object key) {
    Node<K, V> node = find(key);
    if (node == null) {
      return null;
    }
    delete(node);
    return node.getValue();
  }

  @Override
  public boolean remove(Object key, Object value) {
    Node<K, V> node = find(key);
    if (node == null || !Objects.equals(value, node.getValue())) {
      return false;
    }
    delete(node);
    return true;
  }

  @Override
  public void clear() {
    modCount++;
    if (table != null) {
      Arrays.fill(table, null);
    }
    first = null;
    last = null;
    size = 0;
  }

  @Override
  public boolean replace(K key, V before, V after) {
    Node<K, V> node = find(key);
    if (node == null || !Objects.equals(before, node.getValue())) {
      return false;
    }
    node.setValue(after);
    touched(node);
    return true;
  }

  @Override
  public V replace(K key, V value) {
    Node<K, V> node = find(key);
    if (node == null) {
      return null;
    }
    V before = node.setValue(value);
    touched(node);
    return before;
  }

  @Override
  public V computeIfAbsent(K key, Function<? super K, ? extends V> make) {
    Objects.requireNonNull(make);
    int hash = hash(key);
    Node<K, V> node = find(hash, key);
    if (node != null && node.getValue() != null) {
      touched(node);
      return node.getValue();
    }
    int expected = modCount;
    V made = make.apply(key);
    check(expected);
    return made == null ? null : settle(hash, node, key, made);
  }

  @Override
  public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> change) {
    Objects.requireNonNull(change);
    int hash = hash(key);
    Node<K, V> node = find(hash, key);
    if (node == null || node.getValue() == null) {
      return null;
    }
    int expected = modCount;
    V after = change.apply(key, node.getValue());
    check(expected);
    return settle(hash, node, key, after);
  }

  @Override
  public V compute(K key, BiFunction<? super K, ? super V, ? extends V> change) {
    Objects.requireNonNull(change);
    int hash = hash(key);
    Node<K, V> node = find(hash, key);
    int expected = modCount;
    V after = change.apply(key, node == null ? null : node.getValue());
    check(expected);
    return settle(hash, node, key, after);
  }

  @Override
  public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> change) {
    if (value == null || change == null) {
      throw new NullPointerException();
    }
    int hash = hash(key);
    Node<K, V> node = find(hash, key);
    if (node == null || node.getValue() == null) {
      return settle(hash, node, key, value);
    }
    int expected = modCount;
    V after = change.apply(node.getValue(), value);
    check(expected);
    return settle(hash, node, key, after);
  }

  private V settle(int hash, Node<K, V> node, K key, V after) {
    if (node == null) {
      if (after != null) {
        insert(new Node<>(hash, key, after));
      }
    } else if (after == null) {
      delete(node);
    } else {
      node.setValue(after);
      touched(node);
    }
    return after;
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {
    Objects.requireNonNull(action);
    int expected = modCount;
    for (Node<K, V> node = first; node != null; node = node.after) {
      action.accept(node.getKey(), node.getValue());
    }
    check(expected);
  }

  @Override
  public void replaceAll(BiFunction<? super K, ? super V, ? extends V> change) {
    Objects.requireNonNull(change);
    int expected = modCount;
    for (Node<K, V> node = first; node != null; node = node.after) {
      node.setValue(change.apply(node.getKey(), node.getValue()));
    }
    check(expected);
  }

  private void check(int expected) {
    if (modCount != expected) {
      throw new ConcurrentModificationException();
    }
  }

  @Override
  public Set<K> keySet() {
    return new LinkedViews.Keys<>(this, false);
  }

  @Override
  public Collection<V> values() {
    return new LinkedViews.Values<>(this, false);
  }

  @Override
  public Set<Entry<K, V>> entrySet() {
    return new LinkedViews.Entries<>(this, false);
  }

  /// Goes along the links, forth or back.
  abstract static class NodeIterator<K, V, T> implements Iterator<T> {
    private final HashMap<K, V> map;
    private final boolean isBackwards;
    private Node<K, V> next;
    private Node<K, V> current;
    private int expected;

    NodeIterator(HashMap<K, V> map, boolean isBackwards) {
      this.map = map;
      this.isBackwards = isBackwards;
      this.next = isBackwards ? map.last : map.first;
      this.expected = map.modCount;
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    final Node<K, V> advance() {
      map.check(expected);
      if (next == null) {
        throw new NoSuchElementException();
      }
      current = next;
      next = isBackwards ? current.before : current.after;
      return current;
    }

    @Override
    public void remove() {
      if (current == null) {
        throw new IllegalStateException();
      }
      map.check(expected);
      map.delete(current);
      current = null;
      expected = map.modCount;
    }

    @Override
    public void forEachRemaining(Consumer<? super T> action) {
      Objects.requireNonNull(action);
      while (hasNext()) {
        action.accept(next());
      }
    }
  }
}
