package vatworks.java.util;

import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.NoSuchElementException;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.Spliterator;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The default methods of the interfaces of `java.util`, for classes that do not extend one of ours.
///
/// The receiver is the first argument. Our own abstract classes share them.
public final class Defaults {

  private Defaults() {}

  static UnsupportedOperationException noStreams() {
    return new UnsupportedOperationException("a confined vat has no streams: use a for loop");
  }

  public static <E> void forEach(Iterable<E> all, Consumer<? super E> action) {
    Objects.requireNonNull(action);
    for (E element : all) {
      action.accept(element);
    }
  }

  public static <E> Spliterator<E> spliterator(Iterable<E> all) {
    throw noStreams();
  }

  public static <E> Stream<E> stream(Collection<E> all) {
    throw noStreams();
  }

  public static <E> Stream<E> parallelStream(Collection<E> all) {
    throw noStreams();
  }

  public static <E> boolean removeIf(Collection<E> all, Predicate<? super E> filter) {
    Objects.requireNonNull(filter);
    boolean changed = false;
    for (Iterator<E> i = all.iterator(); i.hasNext();) {
      if (filter.test(i.next())) {
        i.remove();
        changed = true;
      }
    }
    return changed;
  }

  public static <T> T[] toArray(Collection<?> all, IntFunction<T[]> generator) {
    return all.toArray(generator.apply(0));
  }

  public static <E> void addFirst(SequencedCollection<E> all, E element) {
    throw new UnsupportedOperationException();
  }

  public static <E> void addLast(SequencedCollection<E> all, E element) {
    throw new UnsupportedOperationException();
  }

  public static <E> E getFirst(SequencedCollection<E> all) {
    return all.iterator().next();
  }

  public static <E> E getLast(SequencedCollection<E> all) {
    return all.reversed().iterator().next();
  }

  public static <E> E removeFirst(SequencedCollection<E> all) {
    return removeNext(all.iterator());
  }

  public static <E> E removeLast(SequencedCollection<E> all) {
    return removeNext(all.reversed().iterator());
  }

  private static <E> E removeNext(Iterator<E> i) {
    E element = i.next();
    i.remove();
    return element;
  }

  public static <E> void sort(List<E> list, Comparator<? super E> order) {
    Object[] sorted = list.toArray();
    Arrays.sortUnchecked(sorted, order);
    ListIterator<E> i = list.listIterator();
    for (Object element : sorted) {
      i.next();
      setUnchecked(i, element);
    }
  }

  @SuppressWarnings("unchecked")
  private static <E> void setUnchecked(ListIterator<E> i, Object element) {
    i.set((E) element);
  }

  public static <E> void replaceAll(List<E> list, UnaryOperator<E> change) {
    Objects.requireNonNull(change);
    for (ListIterator<E> i = list.listIterator(); i.hasNext();) {
      i.set(change.apply(i.next()));
    }
  }

  public static <E> void addFirst(List<E> list, E element) {
    list.add(0, element);
  }

  public static <E> void addLast(List<E> list, E element) {
    list.add(element);
  }

  public static <E> E getFirst(List<E> list) {
    checkNotEmpty(list);
    return list.get(0);
  }

  public static <E> E getLast(List<E> list) {
    checkNotEmpty(list);
    return list.get(list.size() - 1);
  }

  public static <E> E removeFirst(List<E> list) {
    checkNotEmpty(list);
    return list.remove(0);
  }

  public static <E> E removeLast(List<E> list) {
    checkNotEmpty(list);
    return list.remove(list.size() - 1);
  }

  private static void checkNotEmpty(List<?> list) {
    if (list.isEmpty()) {
      throw new NoSuchElementException();
    }
  }

  public static <E> List<E> reversed(List<E> list) {
    return ReversedList.of(list);
  }

  public static <E> Deque<E> reversed(Deque<E> deque) {
    return new ReversedDeque<>(deque);
  }

  public static <E> NavigableSet<E> reversed(NavigableSet<E> set) {
    return set.descendingSet();
  }

  public static <E> SortedSet<E> reversed(SortedSet<E> set) {
    throw new UnsupportedOperationException(
        "a SortedSet cannot be seen from its end: implement NavigableSet, or override reversed()");
  }

  public static <K, V> NavigableMap<K, V> reversed(NavigableMap<K, V> map) {
    return map.descendingMap();
  }

  public static <K, V> SortedMap<K, V> reversed(SortedMap<K, V> map) {
    throw new UnsupportedOperationException(
        "a SortedMap cannot be seen from its end: implement NavigableMap, or override reversed()");
  }

  public static <K, V> V getOrDefault(Map<K, V> map, Object key, V other) {
    V value = map.get(key);
    return value != null || map.containsKey(key) ? value : other;
  }

  public static <K, V> void forEach(Map<K, V> map, BiConsumer<? super K, ? super V> action) {
    Objects.requireNonNull(action);
    for (Map.Entry<K, V> entry : map.entrySet()) {
      action.accept(entry.getKey(), entry.getValue());
    }
  }

  public static <K, V> void replaceAll(
      Map<K, V> map, BiFunction<? super K, ? super V, ? extends V> change) {
    Objects.requireNonNull(change);
    for (Map.Entry<K, V> entry : map.entrySet()) {
      entry.setValue(change.apply(entry.getKey(), entry.getValue()));
    }
  }

  public static <K, V> V putIfAbsent(Map<K, V> map, K key, V value) {
    V before = map.get(key);
    return before == null ? map.put(key, value) : before;
  }

  public static <K, V> boolean remove(Map<K, V> map, Object key, Object value) {
    if (!holds(map, key, value)) {
      return false;
    }
    map.remove(key);
    return true;
  }

  public static <K, V> boolean replace(Map<K, V> map, K key, V before, V after) {
    if (!holds(map, key, before)) {
      return false;
    }
    map.put(key, after);
    return true;
  }

  private static boolean holds(Map<?, ?> map, Object key, Object value) {
    Object found = map.get(key);
    return Objects.equals(found, value) && (found != null || map.containsKey(key));
  }

  public static <K, V> V replace(Map<K, V> map, K key, V value) {
    V before = map.get(key);
    return before != null || map.containsKey(key) ? map.put(key, value) : before;
  }

  public static <K, V> V computeIfAbsent(
      Map<K, V> map, K key, Function<? super K, ? extends V> make) {
    Objects.requireNonNull(make);
    V before = map.get(key);
    if (before != null) {
      return before;
    }
    V made = make.apply(key);
    if (made != null) {
      map.put(key, made);
    }
    return made;
  }

  public static <K, V> V computeIfPresent(
      Map<K, V> map, K key, BiFunction<? super K, ? super V, ? extends V> change) {
    Objects.requireNonNull(change);
    V before = map.get(key);
    if (before == null) {
      return null;
    }
    return settle(map, key, change.apply(key, before));
  }

  public static <K, V> V compute(
      Map<K, V> map, K key, BiFunction<? super K, ? super V, ? extends V> change) {
    Objects.requireNonNull(change);
    V before = map.get(key);
    V after = change.apply(key, before);
    if (after == null && before == null && !map.containsKey(key)) {
      return null;
    }
    return settle(map, key, after);
  }

  public static <K, V> V merge(
      Map<K, V> map, K key, V value, BiFunction<? super V, ? super V, ? extends V> change) {
    Objects.requireNonNull(change);
    Objects.requireNonNull(value);
    V before = map.get(key);
    return settle(map, key, before == null ? value : change.apply(before, value));
  }

  private static <K, V> V settle(Map<K, V> map, K key, V after) {
    if (after == null) {
      map.remove(key);
    } else {
      map.put(key, after);
    }
    return after;
  }

  public static <K, V> Map.Entry<K, V> firstEntry(SequencedMap<K, V> map) {
    return firstOf(map, false);
  }

  public static <K, V> Map.Entry<K, V> lastEntry(SequencedMap<K, V> map) {
    return firstOf(map.reversed(), false);
  }

  public static <K, V> Map.Entry<K, V> pollFirstEntry(SequencedMap<K, V> map) {
    return firstOf(map, true);
  }

  public static <K, V> Map.Entry<K, V> pollLastEntry(SequencedMap<K, V> map) {
    return firstOf(map.reversed(), true);
  }

  private static <K, V> Map.Entry<K, V> firstOf(SequencedMap<K, V> map, boolean isTaken) {
    Iterator<Map.Entry<K, V>> i = map.entrySet().iterator();
    if (!i.hasNext()) {
      return null;
    }
    Map.Entry<K, V> first = new AbstractMap.SimpleImmutableEntry<>(i.next());
    if (isTaken) {
      i.remove();
    }
    return first;
  }

  public static <K, V> V putFirst(SequencedMap<K, V> map, K key, V value) {
    throw new UnsupportedOperationException();
  }

  public static <K, V> V putLast(SequencedMap<K, V> map, K key, V value) {
    throw new UnsupportedOperationException();
  }

  public static <K, V> V putFirst(SortedMap<K, V> map, K key, V value) {
    throw new UnsupportedOperationException();
  }

  public static <K, V> V putLast(SortedMap<K, V> map, K key, V value) {
    throw new UnsupportedOperationException();
  }

  public static <K, V> SequencedSet<K> sequencedKeySet(SequencedMap<K, V> map) {
    return new SequencedViews.Keys<>(map);
  }

  public static <K, V> SequencedCollection<V> sequencedValues(SequencedMap<K, V> map) {
    return new SequencedViews.Values<>(map);
  }

  public static <K, V> SequencedSet<Map.Entry<K, V>> sequencedEntrySet(SequencedMap<K, V> map) {
    return new SequencedViews.Entries<>(map);
  }
}
