package vatworks.java.util;

import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;

/// A map from the constants of an enum, which iterates in the order in which those are declared.
public class EnumMap<K extends Enum<K>, V> extends AbstractMap<K, V> {

  private final Class<K> type;
  private final K[] constants;
  // By ordinal, as what follows: a value may be null.
  private final Place<K, V>[] places;
  private int size;

  /// Where a constant is, while it is a key.
  private static final class Place<K, V> extends SimpleEntry<K, V> {
    Place(K key, V value) {
      super(key, value);
    }
  }

  public EnumMap(Class<K> type) {
    this.type = type;
    constants = constantsOf(type);
    places = newPlaces(constants.length);
  }

  public EnumMap(EnumMap<K, ? extends V> others) {
    type = others.type;
    constants = others.constants;
    places = newPlaces(constants.length);
    fill(others);
  }

  public EnumMap(Map<K, ? extends V> others) {
    if (others instanceof EnumMap<K, ? extends V> map) {
      type = map.type;
      constants = map.constants;
    } else {
      if (others.isEmpty()) {
        throw new IllegalArgumentException("Specified map is empty");
      }
      type = others.keySet().iterator().next().getDeclaringClass();
      constants = constantsOf(type);
    }
    places = newPlaces(constants.length);
    fill(others);
  }

  private static <K extends Enum<K>> K[] constantsOf(Class<K> type) {
    K[] constants = type.getEnumConstants();
    if (constants == null) {
      throw new NullPointerException(type + " has no constants");
    }
    return constants;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <K, V> Place<K, V>[] newPlaces(int count) {
    return new Place[count];
  }

  private void fill(Map<K, ? extends V> others) {
    for (Entry<K, ? extends V> entry : others.entrySet()) {
      store(entry.getKey(), entry.getValue());
    }
  }

  private V store(K key, V value) {
    if (key.getDeclaringClass() != type) {
      throw new ClassCastException(key.getClass() + " != " + type);
    }
    Place<K, V> place = places[key.ordinal()];
    if (place != null) {
      return place.setValue(value);
    }
    places[key.ordinal()] = new Place<>(key, value);
    size++;
    return null;
  }

  private Place<K, V> find(Object key) {
    return key instanceof Enum<?> constant && constant.getDeclaringClass() == type
        ? places[constant.ordinal()]
        : null;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean containsKey(Object key) {
    return find(key) != null;
  }

  @Override
  public V get(Object key) {
    Place<K, V> place = find(key);
    return place == null ? null : place.getValue();
  }

  @Override
  public V put(K key, V value) {
    return store(key, value);
  }

  @Override
  public V remove(Object key) {
    Place<K, V> place = find(key);
    if (place == null) {
      return null;
    }
    places[place.getKey().ordinal()] = null;
    size--;
    return place.getValue();
  }

  @Override
  public void clear() {
    Arrays.fill(places, null);
    size = 0;
  }

  @Override
  public Set<Entry<K, V>> entrySet() {
    return new Entries();
  }

  private final class Entries extends AbstractSet<Entry<K, V>> {
    @Override
    public Iterator<Entry<K, V>> iterator() {
      return new Each();
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public boolean contains(Object object) {
      return object instanceof Entry<?, ?> entry && entry.equals(find(entry.getKey()));
    }

    @Override
    public boolean remove(Object object) {
      return object instanceof Entry<?, ?> entry && EnumMap.this.remove(entry.getKey(), entry.getValue());
    }

    @Override
    public void clear() {
      EnumMap.this.clear();
    }
  }

  private final class Each implements Iterator<Entry<K, V>> {
    private int next;
    private int last = -1;

    @Override
    public boolean hasNext() {
      while (next < places.length && places[next] == null) {
        next++;
      }
      return next < places.length;
    }

    @Override
    public Entry<K, V> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      last = next++;
      return places[last];
    }

    @Override
    public void remove() {
      if (last < 0) {
        throw new IllegalStateException();
      }
      EnumMap.this.remove(constants[last]);
      last = -1;
    }

    @Override
    public void forEachRemaining(Consumer<? super Entry<K, V>> action) {
      Iterators.forEachRemaining(this, action);
    }
  }
}
