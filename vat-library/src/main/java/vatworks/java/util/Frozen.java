package vatworks.java.util;

import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Collections that refuse every change and know no null: what `List.of`, `Set.of` and `Map.of` give.
final class Frozen {

  private Frozen() {}

  private static UnsupportedOperationException refused() {
    return new UnsupportedOperationException();
  }

  /// Goes forth only, or both ways through a list; changes nothing.
  static final class Iter<E> implements ListIterator<E> {
    private final ListIterator<E> list;

    Iter(ListIterator<E> list) {
      this.list = list;
    }

    @Override
    public boolean hasNext() {
      return list.hasNext();
    }

    @Override
    public E next() {
      return list.next();
    }

    @Override
    public boolean hasPrevious() {
      return list.hasPrevious();
    }

    @Override
    public E previous() {
      return list.previous();
    }

    @Override
    public int nextIndex() {
      return list.nextIndex();
    }

    @Override
    public int previousIndex() {
      return list.previousIndex();
    }

    @Override
    public void remove() {
      throw refused();
    }

    @Override
    public void set(E element) {
      throw refused();
    }

    @Override
    public void add(E element) {
      throw refused();
    }

    @Override
    public void forEachRemaining(Consumer<? super E> action) {
      Objects.requireNonNull(action);
      while (hasNext()) {
        action.accept(next());
      }
    }
  }

  /// Goes through what never changes.
  private static final class Through<E> implements ListIterator<E> {
    private final Object[] elements;
    private int cursor;

    Through(Object[] elements, int cursor) {
      this.elements = elements;
      this.cursor = cursor;
    }

    @Override
    public boolean hasNext() {
      return cursor < elements.length;
    }

    @Override
    @SuppressWarnings("unchecked")
    public E next() {
      if (cursor >= elements.length) {
        throw new NoSuchElementException();
      }
      return (E) elements[cursor++];
    }

    @Override
    public boolean hasPrevious() {
      return cursor > 0;
    }

    @Override
    @SuppressWarnings("unchecked")
    public E previous() {
      if (cursor <= 0) {
        throw new NoSuchElementException();
      }
      return (E) elements[--cursor];
    }

    @Override
    public int nextIndex() {
      return cursor;
    }

    @Override
    public int previousIndex() {
      return cursor - 1;
    }

    @Override
    public void remove() {
      throw refused();
    }

    @Override
    public void set(E element) {
      throw refused();
    }

    @Override
    public void add(E element) {
      throw refused();
    }

    @Override
    public void forEachRemaining(Consumer<? super E> action) {
      Objects.requireNonNull(action);
      while (hasNext()) {
        action.accept(next());
      }
    }
  }

  static final class Of<E> extends AbstractList<E> implements RandomAccess {
    private final Object[] elements;

    /// The array becomes the list's own; null in it is refused.
    Of(Object[] elements) {
      for (Object element : elements) {
        Objects.requireNonNull(element);
      }
      this.elements = elements;
    }

    @Override
    public int size() {
      return elements.length;
    }

    @Override
    @SuppressWarnings("unchecked")
    public E get(int index) {
      return (E) elements[index];
    }

    @Override
    public boolean contains(Object object) {
      return indexOf(Objects.requireNonNull(object)) >= 0;
    }

    @Override
    public int indexOf(Object object) {
      Objects.requireNonNull(object);
      for (int i = 0; i < elements.length; i++) {
        if (object.equals(elements[i])) {
          return i;
        }
      }
      return -1;
    }

    @Override
    public int lastIndexOf(Object object) {
      Objects.requireNonNull(object);
      for (int i = elements.length - 1; i >= 0; i--) {
        if (object.equals(elements[i])) {
          return i;
        }
      }
      return -1;
    }

    @Override
    public Iterator<E> iterator() {
      return listIterator(0);
    }

    @Override
    public ListIterator<E> listIterator(int index) {
      if (index < 0 || index > elements.length) {
        return super.listIterator(index); // Which refuses it.
      }
      return new Through<>(elements, index);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void forEach(Consumer<? super E> action) {
      Objects.requireNonNull(action);
      for (Object element : elements) {
        action.accept((E) element);
      }
    }

    @Override
    public List<E> subList(int from, int to) {
      checkSubList(from, to, elements.length);
      return new Of<>(Arrays.copyOfRange(elements, from, to));
    }

    @Override
    public Object[] toArray() {
      return Arrays.copyOf(elements, elements.length);
    }

    @Override
    public <T> T[] toArray(T[] array) {
      T[] result = array.length >= elements.length ? array : Arrays.newArray(array, elements.length);
      System.arraycopy(elements, 0, result, 0, elements.length);
      if (result.length > elements.length) {
        result[elements.length] = null;
      }
      return result;
    }

    @Override
    public boolean addAll(int index, Collection<? extends E> others) {
      throw refused();
    }

    @Override
    public E set(int index, E element) {
      throw refused();
    }

    @Override
    public void add(int index, E element) {
      throw refused();
    }

    @Override
    public E remove(int index) {
      throw refused();
    }

    @Override
    public void replaceAll(UnaryOperator<E> change) {
      throw refused();
    }

    @Override
    public void sort(Comparator<? super E> order) {
      throw refused();
    }

    @Override
    public void addFirst(E element) {
      throw refused();
    }

    @Override
    public void addLast(E element) {
      throw refused();
    }

    @Override
    public E removeFirst() {
      throw refused();
    }

    @Override
    public E removeLast() {
      throw refused();
    }

    @Override
    public List<E> reversed() {
      return new Unmodifiable.ListView<>(super.reversed());
    }

    @Override
    public boolean add(E element) {
      throw refused();
    }

    @Override
    public boolean remove(Object object) {
      throw refused();
    }

    @Override
    public boolean addAll(Collection<? extends E> others) {
      throw refused();
    }

    @Override
    public boolean removeAll(Collection<?> others) {
      throw refused();
    }

    @Override
    public boolean retainAll(Collection<?> others) {
      throw refused();
    }

    @Override
    public boolean removeIf(Predicate<? super E> filter) {
      throw refused();
    }

    @Override
    public void clear() {
      throw refused();
    }
  }

  static final class SetOf<E> extends AbstractSet<E> {
    private final HashMap<E, Boolean> map;

    SetOf(HashMap<E, Boolean> map) {
      this.map = map;
    }

    @Override
    public int size() {
      return map.size();
    }

    @Override
    public boolean contains(Object object) {
      return map.containsKey(Objects.requireNonNull(object));
    }

    @Override
    public Iterator<E> iterator() {
      return new Unmodifiable.Iter<>(map.keySet().iterator());
    }

    @Override
    public boolean add(E element) {
      throw refused();
    }

    @Override
    public boolean remove(Object object) {
      throw refused();
    }

    @Override
    public boolean addAll(Collection<? extends E> others) {
      throw refused();
    }

    @Override
    public boolean removeAll(Collection<?> others) {
      throw refused();
    }

    @Override
    public boolean retainAll(Collection<?> others) {
      throw refused();
    }

    @Override
    public boolean removeIf(Predicate<? super E> filter) {
      throw refused();
    }

    @Override
    public void clear() {
      throw refused();
    }
  }

  static final class MapOf<K, V> extends AbstractMap<K, V> {
    private final HashMap<K, V> map;

    MapOf(HashMap<K, V> map) {
      this.map = map;
    }

    @Override
    public int size() {
      return map.size();
    }

    @Override
    public V get(Object key) {
      return map.get(Objects.requireNonNull(key));
    }

    @Override
    public V getOrDefault(Object key, V other) {
      return map.getOrDefault(Objects.requireNonNull(key), other);
    }

    @Override
    public boolean containsKey(Object key) {
      return map.containsKey(Objects.requireNonNull(key));
    }

    @Override
    public boolean containsValue(Object value) {
      return map.containsValue(Objects.requireNonNull(value));
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
      return new Unmodifiable.EntrySet<>(map.entrySet());
    }

    @Override
    public Set<K> keySet() {
      return new Unmodifiable.SetView<>(map.keySet());
    }

    @Override
    public Collection<V> values() {
      return new Unmodifiable.View<>(map.values());
    }

    @Override
    public V put(K key, V value) {
      throw refused();
    }

    @Override
    public V remove(Object key) {
      throw refused();
    }

    @Override
    public void putAll(Map<? extends K, ? extends V> others) {
      throw refused();
    }

    @Override
    public void clear() {
      throw refused();
    }

    @Override
    public void replaceAll(BiFunction<? super K, ? super V, ? extends V> change) {
      throw refused();
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
