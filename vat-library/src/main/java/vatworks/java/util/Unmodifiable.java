package vatworks.java.util;

import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.RandomAccess;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Views that refuse every change.
final class Unmodifiable {

  private Unmodifiable() {}

  private static UnsupportedOperationException refused() {
    return new UnsupportedOperationException();
  }

  static class Iter<E> implements Iterator<E> {
    private final Iterator<? extends E> all;

    Iter(Iterator<? extends E> all) {
      this.all = all;
    }

    @Override
    public boolean hasNext() {
      return all.hasNext();
    }

    @Override
    public E next() {
      return all.next();
    }

    @Override
    public void remove() {
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

  static class View<E> extends AbstractCollection<E> {
    private final Collection<? extends E> all;

    View(Collection<? extends E> all) {
      this.all = Objects.requireNonNull(all);
    }

    @Override
    public int size() {
      return all.size();
    }

    @Override
    public boolean contains(Object object) {
      return all.contains(object);
    }

    @Override
    public Iterator<E> iterator() {
      return new Iter<>(all.iterator());
    }

    @Override
    public String toString() {
      return all.toString();
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

  static class SequencedView<E> extends View<E> implements SequencedCollection<E> {
    private final SequencedCollection<? extends E> all;

    SequencedView(SequencedCollection<? extends E> all) {
      super(all);
      this.all = all;
    }

    @Override
    public SequencedCollection<E> reversed() {
      return new SequencedView<>(all.reversed());
    }

    @Override
    public E getFirst() { return all.getFirst(); }

    @Override
    public E getLast() { return all.getLast(); }

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
  }

  static class SetView<E> extends View<E> implements Set<E> {
    private final Set<? extends E> set;

    SetView(Set<? extends E> set) {
      super(set);
      this.set = set;
    }

    @Override
    public boolean equals(Object object) {
      return object == this || set.equals(object);
    }

    @Override
    public int hashCode() {
      return set.hashCode();
    }

    @Override
    public java.util.Spliterator<E> spliterator() {
      throw Defaults.noStreams();
    }
  }

  static final class SequencedSetView<E> extends SetView<E> implements SequencedSet<E> {
    private final SequencedSet<? extends E> set;

    SequencedSetView(SequencedSet<? extends E> set) {
      super(set);
      this.set = set;
    }

    @Override
    public SequencedSet<E> reversed() {
      return new SequencedSetView<>(set.reversed());
    }

    @Override
    public E getFirst() { return set.getFirst(); }

    @Override
    public E getLast() { return set.getLast(); }

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
  }

  static <E> List<E> list(List<? extends E> list) {
    return list instanceof RandomAccess ? new IndexedListView<>(list) : new ListView<>(list);
  }

  private static final class IndexedListView<E> extends ListView<E> implements RandomAccess {
    IndexedListView(List<? extends E> list) {
      super(list);
    }
  }

  static class ListView<E> extends AbstractList<E> {
    private final List<? extends E> list;

    ListView(List<? extends E> list) {
      this.list = Objects.requireNonNull(list);
    }

    @Override
    public int size() {
      return list.size();
    }

    @Override
    public E get(int index) {
      return list.get(index);
    }

    @Override
    public boolean contains(Object object) {
      return list.contains(object);
    }

    @Override
    public int indexOf(Object object) {
      return list.indexOf(object);
    }

    @Override
    public int lastIndexOf(Object object) {
      return list.lastIndexOf(object);
    }

    @Override
    public Iterator<E> iterator() {
      return new Iter<>(list.iterator());
    }

    @Override
    @SuppressWarnings("unchecked")
    public ListIterator<E> listIterator(int index) {
      return new Frozen.Iter<>((ListIterator<E>) list.listIterator(index));
    }

    @Override
    public List<E> subList(int from, int to) {
      return Unmodifiable.list(list.subList(from, to));
    }

    @Override
    public List<E> reversed() {
      return Unmodifiable.list(list.reversed());
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

  /// Entries that cannot be set.
  static class EntrySet<K, V> extends AbstractSet<Map.Entry<K, V>> {
    private final Set<Map.Entry<K, V>> entries;

    EntrySet(Set<Map.Entry<K, V>> entries) {
      this.entries = entries;
    }

    @Override
    public int size() {
      return entries.size();
    }

    @Override
    public boolean contains(Object object) {
      return object instanceof Map.Entry<?, ?> && entries.contains(object);
    }

    @Override
    public Iterator<Map.Entry<K, V>> iterator() {
      Iterator<Map.Entry<K, V>> all = entries.iterator();
      return new Iter<>(all) {
        @Override
        public Map.Entry<K, V> next() {
          return new AbstractMap.SimpleImmutableEntry<>(all.next());
        }
      };
    }

    @Override
    public boolean add(Map.Entry<K, V> element) {
      throw refused();
    }

    @Override
    public boolean remove(Object object) {
      throw refused();
    }

    @Override
    public boolean addAll(Collection<? extends Map.Entry<K, V>> others) {
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
    public boolean removeIf(Predicate<? super Map.Entry<K, V>> filter) {
      throw refused();
    }

    @Override
    public void clear() {
      throw refused();
    }
  }

  static final class SequencedEntrySet<K, V> extends EntrySet<K, V>
      implements
        SequencedSet<Map.Entry<K, V>> {
    private final SequencedSet<Map.Entry<K, V>> entries;

    SequencedEntrySet(SequencedSet<Map.Entry<K, V>> entries) {
      super(entries);
      this.entries = entries;
    }

    @Override
    public SequencedSet<Map.Entry<K, V>> reversed() {
      return new SequencedEntrySet<>(entries.reversed());
    }

    @Override
    public Map.Entry<K, V> getFirst() { return new AbstractMap.SimpleImmutableEntry<>(entries.getFirst()); }

    @Override
    public Map.Entry<K, V> getLast() { return new AbstractMap.SimpleImmutableEntry<>(entries.getLast()); }

    @Override
    public void addFirst(Map.Entry<K, V> element) {
      throw refused();
    }

    @Override
    public void addLast(Map.Entry<K, V> element) {
      throw refused();
    }

    @Override
    public Map.Entry<K, V> removeFirst() {
      throw refused();
    }

    @Override
    public Map.Entry<K, V> removeLast() {
      throw refused();
    }
  }

  static class MapView<K, V> extends AbstractMap<K, V> {
    final Map<K, V> map;

    @SuppressWarnings("unchecked")
    MapView(Map<? extends K, ? extends V> map) {
      this.map = (Map<K, V>) Objects.requireNonNull(map);
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
    public boolean containsValue(Object value) {
      return map.containsValue(value);
    }

    @Override
    public V get(Object key) {
      return map.get(key);
    }

    @Override
    public V getOrDefault(Object key, V other) {
      return map.getOrDefault(key, other);
    }

    @Override
    public void forEach(BiConsumer<? super K, ? super V> action) {
      map.forEach(action);
    }

    @Override
    public Set<K> keySet() {
      return new SetView<>(map.keySet());
    }

    @Override
    public Collection<V> values() {
      return new View<>(map.values());
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
      return new EntrySet<>(map.entrySet());
    }

    @Override
    public boolean equals(Object object) {
      return object == this || map.equals(object);
    }

    @Override
    public int hashCode() {
      return map.hashCode();
    }

    @Override
    public String toString() {
      return map.toString();
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

  static final class SequencedMapView<K, V> extends MapView<K, V> implements SequencedMap<K, V> {
    private final SequencedMap<K, V> sequenced;

    @SuppressWarnings("unchecked")
    SequencedMapView(SequencedMap<? extends K, ? extends V> map) {
      super(map);
      sequenced = (SequencedMap<K, V>) map;
    }

    @Override
    public SequencedMap<K, V> reversed() {
      return new SequencedMapView<>(sequenced.reversed());
    }

    @Override
    public Entry<K, V> firstEntry() {
      return frozen(sequenced.firstEntry());
    }

    @Override
    public Entry<K, V> lastEntry() {
      return frozen(sequenced.lastEntry());
    }

    private static <K, V> Entry<K, V> frozen(Entry<K, V> entry) {
      return entry == null ? null : new SimpleImmutableEntry<>(entry);
    }

    @Override
    public Entry<K, V> pollFirstEntry() {
      throw refused();
    }

    @Override
    public Entry<K, V> pollLastEntry() {
      throw refused();
    }

    @Override
    public V putFirst(K key, V value) {
      throw refused();
    }

    @Override
    public V putLast(K key, V value) {
      throw refused();
    }

    @Override
    public SequencedSet<K> sequencedKeySet() {
      return new SequencedSetView<>(sequenced.sequencedKeySet());
    }

    @Override
    public SequencedCollection<V> sequencedValues() {
      return new SequencedView<>(sequenced.sequencedValues());
    }

    @Override
    public SequencedSet<Entry<K, V>> sequencedEntrySet() {
      return new SequencedEntrySet<>(sequenced.sequencedEntrySet());
    }
  }
}
