package vatworks.java.util;

import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/// A map that tells its keys apart by `==`, and iterates in the order in which they were first put.
public class IdentityHashMap<K, V> extends AbstractMap<K, V> {

  private final LinkedHashMap<Identity, Map.Entry<K, V>> entries;

  /// An object for what it is, and not for what it is equal to.
  private static final class Identity {
    private final Object object;

    Identity(Object object) {
      this.object = object;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Identity that && object == that.object;
    }

    // By number, in the order of creation: instrumentation sees to that.
    @Override
    public int hashCode() {
      return System.identityHashCode(object);
    }
  }

  /// An entry whose key and value are compared by `==`.
  private static final class Known<K, V> extends AbstractMap.SimpleEntry<K, V> {
    private static final long serialVersionUID = 1;

    Known(K key, V value) {
      super(key, value);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Map.Entry<?, ?> entry && getKey() == entry.getKey()
          && getValue() == entry.getValue();
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(getKey()) ^ System.identityHashCode(getValue());
    }
  }

  public IdentityHashMap() {
    entries = new LinkedHashMap<>();
  }

  public IdentityHashMap(int expected) {
    if (expected < 0) {
      throw new IllegalArgumentException("expectedMaxSize is negative: " + expected);
    }
    entries = new LinkedHashMap<>();
  }

  public IdentityHashMap(Map<? extends K, ? extends V> others) {
    this();
    for (Map.Entry<? extends K, ? extends V> entry : others.entrySet()) {
      store(entry.getKey(), entry.getValue());
    }
  }

  private V store(K key, V value) {
    Map.Entry<K, V> known = entries.get(new Identity(key));
    if (known != null) {
      return known.setValue(value);
    }
    entries.put(new Identity(key), new Known<>(key, value));
    return null;
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public boolean containsKey(Object key) {
    return entries.containsKey(new Identity(key));
  }

  @Override
  public boolean containsValue(Object value) {
    for (Map.Entry<K, V> entry : entries.values()) {
      if (entry.getValue() == value) {
        return true;
      }
    }
    return false;
  }

  @Override
  public V get(Object key) {
    Map.Entry<K, V> known = entries.get(new Identity(key));
    return known == null ? null : known.getValue();
  }

  @Override
  public V put(K key, V value) {
    return store(key, value);
  }

  @Override
  public V remove(Object key) {
    Map.Entry<K, V> removed = entries.remove(new Identity(key));
    return removed == null ? null : removed.getValue();
  }

  @Override
  public boolean remove(Object key, Object value) {
    Map.Entry<K, V> known = entries.get(new Identity(key));
    if (known == null || known.getValue() != value) {
      return false;
    }
    remove(key);
    return true;
  }

  @Override
  public boolean replace(K key, V before, V after) {
    Map.Entry<K, V> known = entries.get(new Identity(key));
    if (known == null || known.getValue() != before) {
      return false;
    }
    known.setValue(after);
    return true;
  }

  @Override
  public void clear() {
    entries.clear();
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<K, V>> iterator() {
        return entries.values().iterator();
      }

      @Override
      public int size() {
        return entries.size();
      }

      @Override
      public boolean contains(Object sought) {
        return sought instanceof Map.Entry<?, ?> entry && containsKey(entry.getKey())
            && get(entry.getKey()) == entry.getValue();
      }

      @Override
      public boolean remove(Object sought) {
        return sought instanceof Map.Entry<?, ?> entry
            && IdentityHashMap.this.remove(entry.getKey(), entry.getValue());
      }

      @Override
      public void clear() {
        entries.clear();
      }
    };
  }

  @Override
  public Set<K> keySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<K> iterator() {
        Iterator<Map.Entry<K, V>> each = entries.values().iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return each.hasNext();
          }

          @Override
          public K next() {
            return each.next().getKey();
          }

          @Override
          public void remove() {
            each.remove();
          }

          @Override
          public void forEachRemaining(java.util.function.Consumer<? super K> action) {
            Iterators.forEachRemaining(this, action);
          }
        };
      }

      @Override
      public int size() {
        return entries.size();
      }

      @Override
      public boolean contains(Object key) {
        return containsKey(key);
      }

      @Override
      public boolean remove(Object key) {
        return entries.remove(new Identity(key)) != null;
      }

      @Override
      public void clear() {
        entries.clear();
      }
    };
  }
}
