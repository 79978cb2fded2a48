package vatworks.java.util;

import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A balanced tree (AVL) whose entries are also linked in their order.
public class TreeMap<K, V> extends AbstractNavigableMap<K, V> {

  private static final class Node<K, V> extends SimpleEntry<K, V> {
    Node<K, V> left;
    Node<K, V> right;
    Node<K, V> before;
    Node<K, V> after;
    int height = 1;

    Node(K key, V value) {
      super(key, value);
    }
  }

  private final Comparator<? super K> order;
  private Node<K, V> root;
  private Node<K, V> first;
  private Node<K, V> last;
  private int size;
  private int modCount;

  public TreeMap() {
    order = null;
  }

  public TreeMap(Comparator<? super K> order) {
    this.order = order;
  }

  public TreeMap(Map<? extends K, ? extends V> others) {
    order = null;
    for (Entry<? extends K, ? extends V> entry : others.entrySet()) {
      store(entry.getKey(), entry.getValue());
    }
  }

  public TreeMap(SortedMap<K, ? extends V> others) {
    order = others.comparator();
    for (Entry<K, ? extends V> entry : others.entrySet()) {
      store(entry.getKey(), entry.getValue());
    }
  }

  @Override
  public Comparator<? super K> comparator() {
    return order;
  }

  final int compare(K a, K b) {
    return MergeSort.<K>compare(a, b, order);
  }

  @Override
  Node<K, V> find(Object key) {
    return seek(key);
  }

  @SuppressWarnings("unchecked")
  private Node<K, V> seek(Object key) {
    checkNotNull(key);
    Node<K, V> node = root;
    while (node != null) {
      int compared = compare((K) key, node.getKey());
      if (compared == 0) {
        return node;
      }
      node = compared < 0 ? node.left : node.right;
    }
    return null;
  }

  private void checkNotNull(Object key) {
    if (order == null) {
      Objects.requireNonNull(key);
    }
  }

  @Override
  Entry<K, V> after(K key, boolean isInclusive) {
    Node<K, V> found = null;
    for (Node<K, V> node = root; node != null;) {
      int compared = compare(key, node.getKey());
      if (compared < 0 || isInclusive && compared == 0) {
        found = node;
        node = node.left;
      } else {
        node = node.right;
      }
    }
    return found;
  }

  @Override
  Entry<K, V> before(K key, boolean isInclusive) {
    Node<K, V> found = null;
    for (Node<K, V> node = root; node != null;) {
      int compared = compare(key, node.getKey());
      if (compared > 0 || isInclusive && compared == 0) {
        found = node;
        node = node.right;
      } else {
        node = node.left;
      }
    }
    return found;
  }

  @Override
  Entry<K, V> head() {
    return first;
  }

  @Override
  Entry<K, V> tail() {
    return last;
  }

  @Override
  Entry<K, V> next(Entry<K, V> entry) {
    return ((Node<K, V>) entry).after;
  }

  Entry<K, V> previous(Entry<K, V> entry) {
    return ((Node<K, V>) entry).before;
  }

  @Override
  int changes() {
    return modCount;
  }

  @Override
  NavigableMap<K, V> view(Bound<K> from, Bound<K> to, boolean isReversed) {
    return SubMap.of(this, from, to, isReversed);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public V put(K key, V value) {
    return store(key, value);
  }

  private V store(K key, V value) {
    if (root == null) {
      compare(key, key); // What cannot be compared is refused.
    }
    Node<K, V> node = seek(key);
    if (node != null) {
      return node.setValue(value);
    }
    root = insert(root, new Node<>(key, value), null, null);
    size++;
    modCount++;
    return null;
  }

  private Node<K, V> insert(Node<K, V> at, Node<K, V> node, Node<K, V> before, Node<K, V> after) {
    if (at == null) {
      node.before = before;
      node.after = after;
      link(before, node);
      link(node, after);
      return node;
    }
    if (compare(node.getKey(), at.getKey()) < 0) {
      at.left = insert(at.left, node, before, at);
    } else {
      at.right = insert(at.right, node, at, after);
    }
    return balanced(at);
  }

  /// Makes two entries neighbours; with null one of them is the last or the first.
  private void link(Node<K, V> before, Node<K, V> after) {
    if (before == null) {
      first = after;
    } else {
      before.after = after;
    }
    if (after == null) {
      last = before;
    } else {
      after.before = before;
    }
  }

  @Override
  void delete(Entry<K, V> entry) {
    Node<K, V> node = (Node<K, V>) entry;
    root = without(root, node);
    link(node.before, node.after);
    size--;
    modCount++;
  }

  private Node<K, V> without(Node<K, V> at, Node<K, V> node) {
    if (at == node) {
      if (node.left == null || node.right == null) {
        return node.left == null ? node.right : node.left;
      }
      Node<K, V> next = node.after;
      next.right = withoutFirst(node.right);
      next.left = node.left;
      return balanced(next);
    }
    if (compare(node.getKey(), at.getKey()) < 0) {
      at.left = without(at.left, node);
    } else {
      at.right = without(at.right, node);
    }
    return balanced(at);
  }

  private Node<K, V> withoutFirst(Node<K, V> at) {
    if (at.left == null) {
      return at.right;
    }
    at.left = withoutFirst(at.left);
    return balanced(at);
  }

  private static int height(Node<?, ?> node) {
    return node == null ? 0 : node.height;
  }

  private static <K, V> Node<K, V> balanced(Node<K, V> node) {
    int lean = height(node.left) - height(node.right);
    if (lean > 1) {
      if (height(node.left.left) < height(node.left.right)) {
        node.left = leftRotated(node.left);
      }
      return rightRotated(node);
    }
    if (lean < -1) {
      if (height(node.right.right) < height(node.right.left)) {
        node.right = rightRotated(node.right);
      }
      return leftRotated(node);
    }
    return measured(node);
  }

  private static <K, V> Node<K, V> measured(Node<K, V> node) {
    node.height = 1 + Math.max(height(node.left), height(node.right));
    return node;
  }

  private static <K, V> Node<K, V> leftRotated(Node<K, V> node) {
    Node<K, V> top = node.right;
    node.right = top.left;
    top.left = measured(node);
    return measured(top);
  }

  private static <K, V> Node<K, V> rightRotated(Node<K, V> node) {
    Node<K, V> top = node.left;
    node.left = top.right;
    top.right = measured(node);
    return measured(top);
  }

  @Override
  public void clear() {
    root = null;
    first = null;
    last = null;
    size = 0;
    modCount++;
  }

  @Override
  public V computeIfAbsent(K key, Function<? super K, ? extends V> make) {
    int expected = modCount;
    return super.computeIfAbsent(key, absent -> checked(expected, make.apply(absent)));
  }

  @Override
  public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> change) {
    int expected = modCount;
    return super.computeIfPresent(key, (at, value) -> checked(expected, change.apply(at, value)));
  }

  @Override
  public V compute(K key, BiFunction<? super K, ? super V, ? extends V> change) {
    int expected = modCount;
    return super.compute(key, (at, value) -> checked(expected, change.apply(at, value)));
  }

  @Override
  public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> change) {
    int expected = modCount;
    return super.merge(key, value, (a, b) -> checked(expected, change.apply(a, b)));
  }

  private V checked(int expected, V value) {
    if (modCount != expected) {
      throw new ConcurrentModificationException();
    }
    return value;
  }
}
