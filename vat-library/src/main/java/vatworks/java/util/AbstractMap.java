package vatworks.java.util;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/// What maps have in common.
public abstract class AbstractMap<K, V> implements Map<K, V> {

  protected AbstractMap() {}

  @Override
  public abstract Set<Entry<K, V>> entrySet();

  @Override
  public int size() {
    return entrySet().size();
  }

  @Override
  public boolean isEmpty() { return size() == 0; }

  @Override
  public boolean containsValue(Object value) {
    for (Entry<K, V> entry : entrySet()) {
      if (Objects.equals(value, entry.getValue())) {
        return true;
      }
    }
    return false;
  }

  private Entry<K, V> entryOf(Object key) {
    for (Entry<K, V> entry : entrySet()) {
      if (Objects.equals(key, entry.getKey())) {
        return entry;
      }
    }
    return null;
  }

  @Override
  public boolean containsKey(Object key) {
    return entryOf(key) != null;
  }

  @Override
  public V get(Object key) {
    Entry<K, V> entry = entryOf(key);
    return entry == null ? null : entry.getValue();
  }

  @Override
  public V put(K key, V value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public V remove(Object key) {
    for (Iterator<Entry<K, V>> i = entrySet().iterator(); i.hasNext();) {
      Entry<K, V> entry = i.next();
      if (Objects.equals(key, entry.getKey())) {
        V value = entry.getValue();
        i.remove();
        return value;
      }
    }
    return null;
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> others) {
    for (Entry<? extends K, ? extends V> entry : others.entrySet()) {
      put(entry.getKey(), entry.getValue());
    }
  }

  @Override
  public void clear() {
    entrySet().clear();
  }

  @Override
  public Set<K> keySet() {
    return new MapViews.Keys<>(this);
  }

  @Override
  public Collection<V> values() {
    return new MapViews.Values<>(this);
  }

  @Override
  public boolean equals(Object object) {
    if (object == this) {
      return true;
    }
    if (!(object instanceof Map<?, ?> other) || other.size() != size()) {
      return false;
    }
    try {
      for (Entry<K, V> entry : entrySet()) {
        Object theirs = other.get(entry.getKey());
        if (!Objects.equals(entry.getValue(), theirs)
            || theirs == null && !other.containsKey(entry.getKey())) {
          return false;
        }
      }
      return true;
    } catch (ClassCastException | NullPointerException unlike) {
      return false;
    }
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (Entry<K, V> entry : entrySet()) {
      hash += entry.hashCode();
    }
    return hash;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    for (Entry<K, V> entry : entrySet()) {
      K key = entry.getKey();
      V value = entry.getValue();
      text.append(text.length() > 1 ? ", " : "").append(key == this ? "(this Map)" : key);
      text.append('=').append(value == this ? "(this Map)" : value);
    }
    return text.append('}').toString();
  }

  @Override
  public V getOrDefault(Object key, V other) {
    return Defaults.getOrDefault(this, key, other);
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {
    Defaults.forEach(this, action);
  }

  @Override
  public void replaceAll(BiFunction<? super K, ? super V, ? extends V> change) {
    Defaults.replaceAll(this, change);
  }

  @Override
  public V putIfAbsent(K key, V value) {
    return Defaults.putIfAbsent(this, key, value);
  }

  @Override
  public boolean remove(Object key, Object value) {
    return Defaults.remove(this, key, value);
  }

  @Override
  public boolean replace(K key, V before, V after) {
    return Defaults.replace(this, key, before, after);
  }

  @Override
  public V replace(K key, V value) {
    return Defaults.replace(this, key, value);
  }

  @Override
  public V computeIfAbsent(K key, Function<? super K, ? extends V> make) {
    return Defaults.computeIfAbsent(this, key, make);
  }

  @Override
  public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> change) {
    return Defaults.computeIfPresent(this, key, change);
  }

  @Override
  public V compute(K key, BiFunction<? super K, ? super V, ? extends V> change) {
    return Defaults.compute(this, key, change);
  }

  @Override
  public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> change) {
    return Defaults.merge(this, key, value, change);
  }

  private abstract static class Pair<K, V> implements Entry<K, V> {

    @Override
    public boolean equals(Object object) {
      return object instanceof Entry<?, ?> other
          && Objects.equals(getKey(), other.getKey())
          && Objects.equals(getValue(), other.getValue());
    }

    @Override
    public int hashCode() {
      return Objects.hashCode(getKey()) ^ Objects.hashCode(getValue());
    }

    @Override
    public String toString() {
      return getKey() + "=" + getValue();
    }
  }

  /// A pair whose value may be set.
  public static class SimpleEntry<K, V> extends Pair<K, V> {
    private final K key;
    private V value;

    public SimpleEntry(K key, V value) {
      this.key = key;
      this.value = value;
    }

    public SimpleEntry(Entry<? extends K, ? extends V> entry) {
      this(entry.getKey(), entry.getValue());
    }

    @Override
    public K getKey() { return key; }

    @Override
    public V getValue() { return value; }

    @Override
    public V setValue(V next) {
      V before = value;
      value = next;
      return before;
    }
  }

  /// A pair that stays as it is.
  public static class SimpleImmutableEntry<K, V> extends Pair<K, V> {
    private final K key;
    private final V value;

    public SimpleImmutableEntry(K key, V value) {
      this.key = key;
      this.value = value;
    }

    public SimpleImmutableEntry(Entry<? extends K, ? extends V> entry) {
      this(entry.getKey(), entry.getValue());
    }

    @Override
    public K getKey() { return key; }

    @Override
    public V getValue() { return value; }

    @Override
    public V setValue(V next) {
      throw new UnsupportedOperationException();
    }
  }
}
