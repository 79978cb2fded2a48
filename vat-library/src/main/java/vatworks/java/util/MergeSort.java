package vatworks.java.util;

import java.util.Comparator;

/// Sorts stably, in `n log n` comparisons at most: what is sorted already is left as it is.
final class MergeSort {

  private static final int SHORT = 8;

  private MergeSort() {}

  static <T> void sort(T[] array, int from, int to, Comparator<? super T> order) {
    int length = to - from;
    if (length > 1) {
      sort(array, from, to, order, length > SHORT ? Arrays.newArray(array, length / 2) : null);
    }
  }

  private static <T> void sort(T[] array, int from, int to, Comparator<? super T> order, T[] spare) {
    if (to - from <= SHORT) {
      insert(array, from, to, order);
      return;
    }
    int middle = from + (to - from) / 2;
    sort(array, from, middle, order, spare);
    sort(array, middle, to, order, spare);
    if (compare(array[middle - 1], array[middle], order) > 0) {
      int length = middle - from;
      System.arraycopy(array, from, spare, 0, length);
      int at = from;
      int right = middle;
      for (int left = 0; left < length;) {
        array[at++] = right < to && compare(spare[left], array[right], order) > 0
            ? array[right++]
            : spare[left++];
      }
    }
  }

  private static <T> void insert(T[] array, int from, int to, Comparator<? super T> order) {
    for (int i = from + 1; i < to; i++) {
      T element = array[i];
      int j = i;
      for (; j > from && compare(array[j - 1], element, order) > 0; j--) {
        array[j] = array[j - 1];
      }
      array[j] = element;
    }
  }

  @SuppressWarnings("unchecked")
  static <T> int compare(T a, T b, Comparator<? super T> order) {
    return order == null ? ((Comparable<? super T>) a).compareTo(b) : order.compare(a, b);
  }
}
