package vatworks.java.util;

import java.util.Map;

/// The static methods of `java.util.Map`, in the order of the entries given.
public final class Maps {

  private static final Map<?, ?> EMPTY = new Frozen.MapOf<>(new HashMap<>());

  private Maps() {}

  @SuppressWarnings("unchecked") // There is nothing in it.
  public static <K, V> Map<K, V> of() {
    return (Map<K, V>) EMPTY;
  }

  public static <K, V> Map<K, V> of(K k1, V v1) {
    HashMap<K, V> map = new HashMap<>();
    add(map, k1, v1);
    return new Frozen.MapOf<>(map);
  }

  public static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2) {
    HashMap<K, V> map = new HashMap<>();
    add(map, k1, v1);
    add(map, k2, v2);
    return new Frozen.MapOf<>(map);
  }

  public static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3) {
    HashMap<K, V> map = new HashMap<>();
    add(map, k1, v1);
    add(map, k2, v2);
    add(map, k3, v3);
    return new Frozen.MapOf<>(map);
  }

  public static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4) {
    HashMap<K, V> map = new HashMap<>();
    add(map, k1, v1);
    add(map, k2, v2);
    add(map, k3, v3);
    add(map, k4, v4);
    return new Frozen.MapOf<>(map);
  }

  public static <K, V> Map<K, V> of(K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5) {
    HashMap<K, V> map = new HashMap<>();
    add(map, k1, v1);
    add(map, k2, v2);
    add(map, k3, v3);
    add(map, k4, v4);
    add(map, k5, v5);
    return new Frozen.MapOf<>(map);
  }

  public static <K, V> Map<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5,
      K k6, V v6) {
    HashMap<K, V> map = new HashMap<>();
    add(map, k1, v1);
    add(map, k2, v2);
    add(map, k3, v3);
    add(map, k4, v4);
    add(map, k5, v5);
    add(map, k6, v6);
    return new Frozen.MapOf<>(map);
  }

  public static <K, V> Map<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5,
      K k6, V v6, K k7, V v7) {
    HashMap<K, V> map = new HashMap<>();
    add(map, k1, v1);
    add(map, k2, v2);
    add(map, k3, v3);
    add(map, k4, v4);
    add(map, k5, v5);
    add(map, k6, v6);
    add(map, k7, v7);
    return new Frozen.MapOf<>(map);
  }

  public static <K, V> Map<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5,
      K k6, V v6, K k7, V v7, K k8, V v8) {
    HashMap<K, V> map = new HashMap<>();
    add(map, k1, v1);
    add(map, k2, v2);
    add(map, k3, v3);
    add(map, k4, v4);
    add(map, k5, v5);
    add(map, k6, v6);
    add(map, k7, v7);
    add(map, k8, v8);
    return new Frozen.MapOf<>(map);
  }

  public static <K, V> Map<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5,
      K k6, V v6, K k7, V v7, K k8, V v8, K k9, V v9) {
    HashMap<K, V> map = new HashMap<>();
    add(map, k1, v1);
    add(map, k2, v2);
    add(map, k3, v3);
    add(map, k4, v4);
    add(map, k5, v5);
    add(map, k6, v6);
    add(map, k7, v7);
    add(map, k8, v8);
    add(map, k9, v9);
    return new Frozen.MapOf<>(map);
  }

  public static <K, V> Map<K, V> of(
      K k1, V v1, K k2, V v2, K k3, V v3, K k4, V v4, K k5, V v5,
      K k6, V v6, K k7, V v7, K k8, V v8, K k9, V v9, K k10, V v10) {
    HashMap<K, V> map = new HashMap<>();
    add(map, k1, v1);
    add(map, k2, v2);
    add(map, k3, v3);
    add(map, k4, v4);
    add(map, k5, v5);
    add(map, k6, v6);
    add(map, k7, v7);
    add(map, k8, v8);
    add(map, k9, v9);
    add(map, k10, v10);
    return new Frozen.MapOf<>(map);
  }

  private static <K, V> void add(HashMap<K, V> map, K key, V value) {
    if (map.put(Objects.requireNonNull(key), Objects.requireNonNull(value)) != null) {
      throw new IllegalArgumentException("duplicate key: " + key);
    }
  }

  @SafeVarargs
  public static <K, V> Map<K, V> ofEntries(Map.Entry<? extends K, ? extends V>... entries) {
    HashMap<K, V> map = new HashMap<>(entries.length);
    for (Map.Entry<? extends K, ? extends V> entry : entries) {
      add(map, entry.getKey(), entry.getValue());
    }
    return new Frozen.MapOf<>(map);
  }

  public static <K, V> Map.Entry<K, V> entry(K key, V value) {
    return new AbstractMap.SimpleImmutableEntry<>(
        Objects.requireNonNull(key), Objects.requireNonNull(value));
  }

  public static <K, V> Map<K, V> copyOf(Map<? extends K, ? extends V> others) {
    HashMap<K, V> map = new HashMap<>();
    for (Map.Entry<? extends K, ? extends V> entry : others.entrySet()) {
      map.put(Objects.requireNonNull(entry.getKey()), Objects.requireNonNull(entry.getValue()));
    }
    return new Frozen.MapOf<>(map);
  }
}
