package vatworks.java.util;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Collections of nothing, of one element, and of the same over and over: to change them is refused, but what
/// would change nothing mostly is not, as the JDK has it.
final class FewElements {

  private FewElements() {}

  private static UnsupportedOperationException refused() {
    return new UnsupportedOperationException();
  }

  static class Copies<E> extends AbstractList<E> implements RandomAccess {
    private final int count;
    private final E element;

    Copies(int count, E element) {
      this.count = count;
      this.element = element;
    }

    @Override
    public int size() {
      return count;
    }

    @Override
    public E get(int index) {
      if (index < 0 || index >= count) {
        throw new IndexOutOfBoundsException("Index: " + index + ", Size: " + count);
      }
      return element;
    }

    @Override
    public int indexOf(Object object) {
      return contains(object) ? 0 : -1;
    }

    @Override
    public int lastIndexOf(Object object) {
      return contains(object) ? count - 1 : -1;
    }

    @Override
    public boolean contains(Object object) {
      return count > 0 && Objects.equals(object, element);
    }

    @Override
    public List<E> subList(int from, int to) {
      checkSubList(from, to, count);
      return new Copies<>(to - from, element);
    }
  }

  static final class OneList<E> extends Copies<E> {
    OneList(E element) {
      super(1, element);
    }

    @Override
    public boolean removeIf(Predicate<? super E> filter) {
      throw refused();
    }

    @Override
    public void replaceAll(UnaryOperator<E> change) {
      throw refused();
    }

    @Override
    public void sort(Comparator<? super E> order) {}
  }

  static final class FewSet<E> extends AbstractSet<E> {
    private final List<E> elements;

    FewSet(List<E> elements) {
      this.elements = elements;
    }

    @Override
    public Iterator<E> iterator() {
      return new Unmodifiable.Iter<>(elements.iterator());
    }

    @Override
    public int size() {
      return elements.size();
    }

    @Override
    public boolean contains(Object object) {
      return elements.contains(object);
    }

    @Override
    public void clear() {
      elements.clear();
    }

    @Override
    public boolean removeIf(Predicate<? super E> filter) {
      return elements.removeIf(filter);
    }
  }

  static final class FewMap<K, V> extends AbstractMap<K, V> {
    private final Set<Entry<K, V>> entries;

    FewMap(List<Entry<K, V>> entries) {
      this.entries = new FewSet<>(entries);
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
      return entries;
    }

    @Override
    public void replaceAll(BiFunction<? super K, ? super V, ? extends V> change) {
      Objects.requireNonNull(change);
      if (!isEmpty()) {
        throw refused();
      }
    }

    @Override
    public V putIfAbsent(K key, V value) {
      throw refused();
    }

    @Override
    public boolean remove(Object key, Object value) {
      throw refused();
    }

    @Override
    public boolean replace(K key, V before, V after) {
      throw refused();
    }

    @Override
    public V replace(K key, V value) {
      throw refused();
    }

    @Override
    public V computeIfAbsent(K key, Function<? super K, ? extends V> make) {
      throw refused();
    }

    @Override
    public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> change) {
      throw refused();
    }

    @Override
    public V compute(K key, BiFunction<? super K, ? super V, ? extends V> change) {
      throw refused();
    }

    @Override
    public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> change) {
      throw refused();
    }
  }
}
