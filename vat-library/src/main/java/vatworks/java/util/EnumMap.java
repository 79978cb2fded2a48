package vatworks.java.util;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;

/// A map from the constants of an enum, which iterates in the order in which those are declared.
public class EnumMap<K extends Enum<K>, V> extends AbstractMap<K, V> {

  private static final Comparator<Enum<?>> DECLARED = (a, b) -> a.ordinal() - b.ordinal();

  private final TreeMap<K, V> entries = new TreeMap<>(DECLARED);
  private final Class<K> type;

  public EnumMap(Class<K> type) {
    this.type = Objects.requireNonNull(type);
  }

  public EnumMap(EnumMap<K, ? extends V> others) {
    type = others.type;
    entries.putAll(others);
  }

  public EnumMap(Map<K, ? extends V> others) {
    if (others instanceof EnumMap<K, ? extends V> map) {
      type = map.type;
    } else {
      if (others.isEmpty()) {
        throw new IllegalArgumentException("Specified map is empty");
      }
      type = others.keySet().iterator().next().getDeclaringClass();
    }
    entries.putAll(others);
  }

  private boolean isKey(Object key) {
    return key instanceof Enum<?> constant && constant.getDeclaringClass() == type;
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public boolean containsKey(Object key) {
    return isKey(key) && entries.containsKey(key);
  }

  @Override
  public V get(Object key) {
    return isKey(key) ? entries.get(key) : null;
  }

  @Override
  public V put(K key, V value) {
    if (Objects.requireNonNull(key).getDeclaringClass() != type) {
      throw new ClassCastException(key.getClass() + " != " + type);
    }
    return entries.put(key, value);
  }

  @Override
  public V remove(Object key) {
    return isKey(key) ? entries.remove(key) : null;
  }

  @Override
  public void clear() {
    entries.clear();
  }

  @Override
  public Set<K> keySet() {
    return entries.keySet();
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return entries.entrySet();
  }
}
