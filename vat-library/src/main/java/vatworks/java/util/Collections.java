package vatworks.java.util;

import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Queue;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Predicate;

/// What `java.util.Collections` does, but for chance, threads and checked views.
public final class Collections {

  private Collections() {}

  public static <T> List<T> emptyList() {
    return new FewElements.Copies<>(0, null);
  }

  public static <T> Set<T> emptySet() {
    return new FewElements.FewSet<>(emptyList());
  }

  public static <K, V> Map<K, V> emptyMap() {
    return new FewElements.FewMap<>(emptyList());
  }

  public static <T> Iterator<T> emptyIterator() {
    return emptyListIterator();
  }

  public static <T> ListIterator<T> emptyListIterator() {
    return Collections.<T>emptyList().listIterator();
  }

  public static <T> Set<T> singleton(T element) {
    return new FewElements.FewSet<>(singletonList(element));
  }

  public static <T> List<T> singletonList(T element) {
    return new FewElements.OneList<>(element);
  }

  public static <K, V> Map<K, V> singletonMap(K key, V value) {
    return new FewElements.FewMap<>(singletonList(new AbstractMap.SimpleImmutableEntry<>(key, value)));
  }

  public static <T> List<T> nCopies(int count, T element) {
    if (count < 0) {
      throw new IllegalArgumentException("List length = " + count);
    }
    return new FewElements.Copies<>(count, element);
  }

  public static <T> Collection<T> unmodifiableCollection(Collection<? extends T> all) {
    return new Unmodifiable.View<>(all);
  }

  public static <T> SequencedCollection<T> unmodifiableSequencedCollection(
      SequencedCollection<? extends T> all) {
    return new Unmodifiable.SequencedView<>(all);
  }

  public static <T> List<T> unmodifiableList(List<? extends T> list) {
    return Unmodifiable.list(list);
  }

  public static <T> Set<T> unmodifiableSet(Set<? extends T> set) {
    return new Unmodifiable.SetView<>(set);
  }

  public static <T> SequencedSet<T> unmodifiableSequencedSet(SequencedSet<? extends T> set) {
    return new Unmodifiable.SequencedSetView<>(set);
  }

  public static <K, V> Map<K, V> unmodifiableMap(Map<? extends K, ? extends V> map) {
    return new Unmodifiable.MapView<>(map);
  }

  public static <K, V> SequencedMap<K, V> unmodifiableSequencedMap(
      SequencedMap<? extends K, ? extends V> map) {
    return new Unmodifiable.SequencedMapView<>(map);
  }

  public static <T extends Comparable<? super T>> void sort(List<T> list) {
    list.sort(null);
  }

  public static <T> void sort(List<T> list, Comparator<? super T> order) {
    list.sort(order);
  }

  public static <T> int binarySearch(List<? extends Comparable<? super T>> list, T key) {
    int low = 0;
    int high = list.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = list.get(middle).compareTo(key);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -(low + 1);
  }

  public static <T> int binarySearch(List<? extends T> list, T key, Comparator<? super T> order) {
    int low = 0;
    int high = list.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int compared = MergeSort.<T>compare(list.get(middle), key, order);
      if (compared == 0) {
        return middle;
      }
      if (compared < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -(low + 1);
  }

  public static void reverse(List<?> list) {
    reverseTyped(list);
  }

  private static <T> void reverseTyped(List<T> list) {
    ListIterator<T> up = list.listIterator();
    ListIterator<T> down = list.listIterator(list.size());
    for (int swaps = list.size() / 2; swaps > 0; swaps--) {
      T element = up.next();
      up.set(down.previous());
      down.set(element);
    }
  }

  public static void swap(List<?> list, int i, int j) {
    swapTyped(list, i, j);
  }

  private static <T> void swapTyped(List<T> list, int i, int j) {
    list.set(i, list.set(j, list.get(i)));
  }

  public static <T> void fill(List<? super T> list, T element) {
    int size = list.size();
    ListIterator<? super T> all = list.listIterator();
    for (int i = 0; i < size; i++) {
      all.next();
      all.set(element);
    }
  }

  public static <T> void copy(List<? super T> to, List<? extends T> from) {
    if (from.size() > to.size()) {
      throw new IndexOutOfBoundsException("Source does not fit in dest");
    }
    ListIterator<? super T> target = to.listIterator();
    for (T element : from) {
      target.next();
      target.set(element);
    }
  }

  public static <T extends Object & Comparable<? super T>> T min(Collection<? extends T> all) {
    return min(all, null);
  }

  public static <T> T min(Collection<? extends T> all, Comparator<? super T> order) {
    Iterator<? extends T> i = all.iterator();
    T least = i.next();
    while (i.hasNext()) {
      T next = i.next();
      least = MergeSort.<T>compare(next, least, order) < 0 ? next : least;
    }
    return least;
  }

  public static <T extends Object & Comparable<? super T>> T max(Collection<? extends T> all) {
    return max(all, null);
  }

  public static <T> T max(Collection<? extends T> all, Comparator<? super T> order) {
    Iterator<? extends T> i = all.iterator();
    T most = i.next();
    while (i.hasNext()) {
      T next = i.next();
      most = MergeSort.<T>compare(next, most, order) > 0 ? next : most;
    }
    return most;
  }

  public static void rotate(List<?> list, int distance) {
    rotateTyped(list, distance);
  }

  private static <T> void rotateTyped(List<T> list, int distance) {
    int size = list.size();
    if (size > 0) {
      int by = Math.floorMod(distance, size);
      ArrayList<T> before = new ArrayList<>(list);
      ListIterator<T> i = list.listIterator();
      for (int at = 0; by != 0 && at < size; at++) {
        i.next();
        i.set(before.get((at - by + size) % size));
      }
    }
  }

  public static <T> boolean replaceAll(List<T> list, T before, T after) {
    boolean changed = false;
    for (ListIterator<T> i = list.listIterator(); i.hasNext();) {
      if (Objects.equals(before, i.next())) {
        i.set(after);
        changed = true;
      }
    }
    return changed;
  }

  public static int indexOfSubList(List<?> list, List<?> sought) {
    int size = sought.size();
    for (int i = 0; i <= list.size() - size; i++) {
      if (list.subList(i, i + size).equals(sought)) {
        return i;
      }
    }
    return -1;
  }

  public static int lastIndexOfSubList(List<?> list, List<?> sought) {
    int size = sought.size();
    for (int i = list.size() - size; i >= 0; i--) {
      if (list.subList(i, i + size).equals(sought)) {
        return i;
      }
    }
    return -1;
  }

  public static int frequency(Collection<?> all, Object object) {
    int count = 0;
    for (Object element : all) {
      count += Objects.equals(object, element) ? 1 : 0;
    }
    return count;
  }

  public static boolean disjoint(Collection<?> a, Collection<?> b) {
    boolean isAsked = a instanceof Set || !(b instanceof Set) && a.size() > b.size();
    Collection<?> asked = isAsked ? a : b;
    for (Object element : isAsked ? b : a) {
      if (asked.contains(element)) {
        return false;
      }
    }
    return true;
  }

  @SafeVarargs
  public static <T> boolean addAll(Collection<? super T> all, T... elements) {
    boolean changed = false;
    for (T element : elements) {
      changed |= all.add(element);
    }
    return changed;
  }

  public static <T> Comparator<T> reverseOrder() {
    return new Comparators.Reverse<>(new Comparators.Natural<>());
  }

  public static <T> Comparator<T> reverseOrder(Comparator<T> order) {
    return order == null ? reverseOrder() : Comparators.reversed(order);
  }

  public static <E> Set<E> newSetFromMap(Map<E, Boolean> map) {
    if (!map.isEmpty()) {
      throw new IllegalArgumentException("Map is non-empty");
    }
    return new SetFromMap<>(map);
  }

  private static final class SetFromMap<E> extends AbstractSet<E> {
    private final Map<E, Boolean> map;

    SetFromMap(Map<E, Boolean> map) {
      this.map = map;
    }

    @Override
    public Iterator<E> iterator() {
      return map.keySet().iterator();
    }

    @Override
    public int size() {
      return map.size();
    }

    @Override
    public boolean contains(Object object) {
      return map.containsKey(object);
    }

    @Override
    public boolean add(E element) {
      return map.put(element, true) == null;
    }

    @Override
    public boolean remove(Object object) {
      return map.remove(object) != null;
    }

    @Override
    public void clear() {
      map.clear();
    }
  }

  public static <T> Queue<T> asLifoQueue(Deque<T> deque) {
    return new Lifo<>(Objects.requireNonNull(deque));
  }

  private static final class Lifo<E> extends AbstractQueue<E> {
    private final Deque<E> deque;

    Lifo(Deque<E> deque) {
      this.deque = deque;
    }

    @Override
    public boolean add(E element) {
      deque.addFirst(element);
      return true;
    }

    @Override
    public boolean offer(E element) {
      return deque.offerFirst(element);
    }

    @Override
    public E poll() {
      return deque.poll();
    }

    @Override
    public E remove() {
      return deque.remove();
    }

    @Override
    public E peek() {
      return deque.peek();
    }

    @Override
    public E element() {
      return deque.getFirst();
    }

    @Override
    public Iterator<E> iterator() {
      return deque.iterator();
    }

    @Override
    public int size() {
      return deque.size();
    }

    @Override
    public boolean contains(Object object) {
      return deque.contains(object);
    }

    @Override
    public boolean remove(Object object) {
      return deque.remove(object);
    }

    @Override
    public boolean removeIf(Predicate<? super E> filter) {
      return deque.removeIf(filter);
    }

    @Override
    public boolean removeAll(Collection<?> others) {
      return deque.removeAll(others);
    }

    @Override
    public boolean retainAll(Collection<?> others) {
      return deque.retainAll(others);
    }

    @Override
    public void clear() {
      deque.clear();
    }
  }
}
