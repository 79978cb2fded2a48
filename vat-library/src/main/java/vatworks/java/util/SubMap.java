package vatworks.java.util;

import java.util.Comparator;
import java.util.NavigableMap;
import java.util.function.BiFunction;

/// A part of a tree, forth or back.
final class SubMap<K, V> extends AbstractNavigableMap<K, V> {

  private final TreeMap<K, V> tree;
  // In the order of the tree, whichever way the view goes.
  private final Bound<K> low;
  private final Bound<K> high;
  private final boolean isReversed;

  private SubMap(TreeMap<K, V> tree, Bound<K> low, Bound<K> high, boolean isReversed) {
    this.tree = tree;
    this.low = low;
    this.high = high;
    this.isReversed = isReversed;
  }

  static <K, V> SubMap<K, V> of(TreeMap<K, V> tree, Bound<K> low, Bound<K> high, boolean isReversed) {
    if (low.isSet() && high.isSet()) {
      if (tree.compare(low.key(), high.key()) > 0) {
        throw new IllegalArgumentException("fromKey > toKey");
      }
    } else if (low.isSet()) {
      tree.compare(low.key(), low.key());
    } else if (high.isSet()) {
      tree.compare(high.key(), high.key());
    }
    return new SubMap<>(tree, low, high, isReversed);
  }

  private boolean isTooLow(K key) {
    if (!low.isSet()) {
      return false;
    }
    int compared = tree.compare(key, low.key());
    return compared < 0 || compared == 0 && !low.isInclusive();
  }

  private boolean isTooHigh(K key) {
    if (!high.isSet()) {
      return false;
    }
    int compared = tree.compare(key, high.key());
    return compared > 0 || compared == 0 && !high.isInclusive();
  }

  private boolean isWithin(K key) {
    return !isTooLow(key) && !isTooHigh(key);
  }

  private Entry<K, V> lowest() {
    Entry<K, V> entry = low.isSet() ? tree.after(low.key(), low.isInclusive()) : tree.head();
    return entry == null || isTooHigh(entry.getKey()) ? null : entry;
  }

  private Entry<K, V> highest() {
    Entry<K, V> entry = high.isSet() ? tree.before(high.key(), high.isInclusive()) : tree.tail();
    return entry == null || isTooLow(entry.getKey()) ? null : entry;
  }

  private Entry<K, V> above(K key, boolean isInclusive) {
    if (isTooLow(key)) {
      return lowest();
    }
    Entry<K, V> entry = tree.after(key, isInclusive);
    return entry == null || isTooHigh(entry.getKey()) ? null : entry;
  }

  private Entry<K, V> below(K key, boolean isInclusive) {
    if (isTooHigh(key)) {
      return highest();
    }
    Entry<K, V> entry = tree.before(key, isInclusive);
    return entry == null || isTooLow(entry.getKey()) ? null : entry;
  }

  @Override
  Entry<K, V> after(K key, boolean isInclusive) {
    return isReversed ? below(key, isInclusive) : above(key, isInclusive);
  }

  @Override
  Entry<K, V> before(K key, boolean isInclusive) {
    return isReversed ? above(key, isInclusive) : below(key, isInclusive);
  }

  @Override
  Entry<K, V> head() {
    return isReversed ? highest() : lowest();
  }

  @Override
  Entry<K, V> tail() {
    return isReversed ? lowest() : highest();
  }

  @Override
  Entry<K, V> next(Entry<K, V> entry) {
    Entry<K, V> next = isReversed ? tree.previous(entry) : tree.next(entry);
    return next == null || !isWithin(next.getKey()) ? null : next;
  }

  @Override
  @SuppressWarnings("unchecked")
  Entry<K, V> find(Object key) {
    return isWithin((K) key) ? tree.find(key) : null;
  }

  @Override
  void delete(Entry<K, V> entry) {
    tree.delete(entry);
  }

  @Override
  int changes() {
    return tree.changes();
  }

  @Override
  NavigableMap<K, V> view(Bound<K> from, Bound<K> to, boolean isTurned) {
    checkBound(from, "fromKey");
    checkBound(to, "toKey");
    Bound<K> nextLow = isReversed ? to : from;
    Bound<K> nextHigh = isReversed ? from : to;
    return of(
        tree,
        nextLow.isSet() ? nextLow : low,
        nextHigh.isSet() ? nextHigh : high,
        isReversed != isTurned);
  }

  private void checkBound(Bound<K> bound, String name) {
    if (bound.isSet() && !(bound.isInclusive() ? isWithin(bound.key()) : isWithinClosed(bound.key()))) {
      throw new IllegalArgumentException(name + " out of range");
    }
  }

  private boolean isWithinClosed(K key) {
    return (!low.isSet() || tree.compare(key, low.key()) >= 0)
        && (!high.isSet() || tree.compare(high.key(), key) >= 0);
  }

  @Override
  public Comparator<? super K> comparator() {
    Comparator<? super K> order = tree.comparator();
    return isReversed ? reversed(order) : order;
  }

  private static <T> Comparator<T> reversed(Comparator<T> order) {
    return Collections.reverseOrder(order);
  }

  @Override
  public int size() {
    if (!low.isSet() && !high.isSet()) {
      return tree.size();
    }
    int size = 0;
    for (Entry<K, V> entry = head(); entry != null; entry = next(entry)) {
      size++;
    }
    return size;
  }

  @Override
  public V put(K key, V value) {
    checkKey(key);
    return tree.put(key, value);
  }

  @Override
  public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> change) {
    checkKey(key);
    return tree.merge(key, value, change);
  }

  private void checkKey(K key) {
    if (!isWithin(key)) {
      throw new IllegalArgumentException("key out of range");
    }
  }
}
