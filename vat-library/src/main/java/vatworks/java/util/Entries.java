package vatworks.java.util;

import java.util.Comparator;
import java.util.Map;

/// The static methods of `java.util.Map.Entry`.
public final class Entries {

  private Entries() {}

  public static <K extends Comparable<? super K>, V> Comparator<Map.Entry<K, V>> comparingByKey() {
    return (a, b) -> a.getKey().compareTo(b.getKey());
  }

  public static <K, V extends Comparable<? super V>> Comparator<Map.Entry<K, V>> comparingByValue() {
    return (a, b) -> a.getValue().compareTo(b.getValue());
  }

  public static <K, V> Comparator<Map.Entry<K, V>> comparingByKey(Comparator<? super K> order) {
    Objects.requireNonNull(order);
    return (a, b) -> order.compare(a.getKey(), b.getKey());
  }

  public static <K, V> Comparator<Map.Entry<K, V>> comparingByValue(Comparator<? super V> order) {
    Objects.requireNonNull(order);
    return (a, b) -> order.compare(a.getValue(), b.getValue());
  }

  public static <K, V> Map.Entry<K, V> copyOf(Map.Entry<? extends K, ? extends V> entry) {
    return Maps.entry(entry.getKey(), entry.getValue());
  }
}
