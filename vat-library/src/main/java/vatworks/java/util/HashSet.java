package vatworks.java.util;

import java.util.Collection;
import java.util.Iterator;

/// The keys of a hash map, in the order of insertion.
public class HashSet<E> extends AbstractSet<E> {

  final LinkedHashMap<E, Boolean> map;

  public HashSet() {
    map = new LinkedHashMap<>();
  }

  public HashSet(int capacity) {
    map = new LinkedHashMap<>(capacity);
  }

  public HashSet(int capacity, float loadFactor) {
    map = new LinkedHashMap<>(capacity, loadFactor);
  }

  public HashSet(Collection<? extends E> others) {
    map = new LinkedHashMap<>(others.size() + others.size() / 3);
    for (E element : others) {
      map.putIfAbsent(element, true);
    }
  }

  public static <T> HashSet<T> newHashSet(int elements) {
    return new HashSet<>(capacityFor(elements));
  }

  static int capacityFor(int elements) {
    if (elements < 0) {
      throw new IllegalArgumentException("Negative number of elements: " + elements);
    }
    return HashMap.capacityFor(elements);
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
  public boolean isEmpty() { return map.isEmpty(); }

  @Override
  public boolean contains(Object object) {
    return map.containsKey(object);
  }

  @Override
  public boolean add(E element) {
    return map.putIfAbsent(element, true) == null;
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
