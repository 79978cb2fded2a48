package vatworks.java.util;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;

/// What `java.util.Arrays` does, but for streams and for what is done in parallel.
///
/// What is done to arrays of one primitive type is done to those of each: the methods of `int[]` are the model.
public final class Arrays {

  private static final int SHORT = 16;

  private Arrays() {}

  private static void check(int length, int from, int to) {
    if (from > to) {
      throw new IllegalArgumentException("fromIndex(" + from + ") > toIndex(" + to + ")");
    }
    if (from < 0) {
      throw new ArrayIndexOutOfBoundsException(from);
    }
    if (to > length) {
      throw new ArrayIndexOutOfBoundsException(to);
    }
  }

  /// How many elements a copy of a range has.
  private static int extent(int from, int to) {
    if (from > to) {
      throw new IllegalArgumentException(from + " > " + to);
    }
    return to - from;
  }

  public static void fill(boolean[] array, boolean value) {
    for (int i = 0; i < array.length; i++) {
      array[i] = value;
    }
  }

  public static void fill(boolean[] array, int from, int to, boolean value) {
    check(array.length, from, to);
    for (int i = from; i < to; i++) {
      array[i] = value;
    }
  }

  public static boolean[] copyOf(boolean[] array, int length) {
    boolean[] copy = new boolean[length];
    System.arraycopy(array, 0, copy, 0, Math.min(array.length, length));
    return copy;
  }

  public static boolean[] copyOfRange(boolean[] array, int from, int to) {
    boolean[] copy = new boolean[extent(from, to)];
    System.arraycopy(array, from, copy, 0, Math.min(array.length - from, copy.length));
    return copy;
  }

  public static boolean equals(boolean[] a, boolean[] b) {
    return a == b || a != null && b != null && a.length == b.length && mismatch(a, b) < 0;
  }

  public static boolean equals(boolean[] a, int aFrom, int aTo, boolean[] b, int bFrom, int bTo) {
    check(a.length, aFrom, aTo);
    check(b.length, bFrom, bTo);
    return aTo - aFrom == bTo - bFrom && mismatch(a, aFrom, aTo, b, bFrom, bTo) < 0;
  }

  public static int mismatch(boolean[] a, boolean[] b) {
    return mismatch(a, 0, a.length, b, 0, b.length);
  }

  public static int mismatch(boolean[] a, int aFrom, int aTo, boolean[] b, int bFrom, int bTo) {
    check(a.length, aFrom, aTo);
    check(b.length, bFrom, bTo);
    int common = Math.min(aTo - aFrom, bTo - bFrom);
    for (int i = 0; i < common; i++) {
      if (a[aFrom + i] != b[bFrom + i]) {
        return i;
      }
    }
    return aTo - aFrom == bTo - bFrom ? -1 : common;
  }

  public static int compare(boolean[] a, boolean[] b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    return compare(a, 0, a.length, b, 0, b.length);
  }

  public static int compare(boolean[] a, int aFrom, int aTo, boolean[] b, int bFrom, int bTo) {
    int at = mismatch(a, aFrom, aTo, b, bFrom, bTo);
    return at >= 0 && at < Math.min(aTo - aFrom, bTo - bFrom)
        ? Boolean.compare(a[aFrom + at], b[bFrom + at])
        : aTo - aFrom - (bTo - bFrom);
  }

  public static int hashCode(boolean[] array) {
    if (array == null) {
      return 0;
    }
    int hash = 1;
    for (boolean element : array) {
      hash = 31 * hash + Boolean.hashCode(element);
    }
    return hash;
  }

  public static String toString(boolean[] array) {
    if (array == null) {
      return "null";
    }
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < array.length; i++) {
      text.append(i > 0 ? ", " : "").append(array[i]);
    }
    return text.append(']').toString();
  }

  public static void fill(byte[] array, byte value) {
    for (int i = 0; i < array.length; i++) {
      array[i] = value;
    }
  }

  public static void fill(byte[] array, int from, int to, byte value) {
    check(array.length, from, to);
    for (int i = from; i < to; i++) {
      array[i] = value;
    }
  }

  public static byte[] copyOf(byte[] array, int length) {
    byte[] copy = new byte[length];
    System.arraycopy(array, 0, copy, 0, Math.min(array.length, length));
    return copy;
  }

  public static byte[] copyOfRange(byte[] array, int from, int to) {
    byte[] copy = new byte[extent(from, to)];
    System.arraycopy(array, from, copy, 0, Math.min(array.length - from, copy.length));
    return copy;
  }

  public static boolean equals(byte[] a, byte[] b) {
    return a == b || a != null && b != null && a.length == b.length && mismatch(a, b) < 0;
  }

  public static boolean equals(byte[] a, int aFrom, int aTo, byte[] b, int bFrom, int bTo) {
    check(a.length, aFrom, aTo);
    check(b.length, bFrom, bTo);
    return aTo - aFrom == bTo - bFrom && mismatch(a, aFrom, aTo, b, bFrom, bTo) < 0;
  }

  public static int mismatch(byte[] a, byte[] b) {
    return mismatch(a, 0, a.length, b, 0, b.length);
  }

  public static int mismatch(byte[] a, int aFrom, int aTo, byte[] b, int bFrom, int bTo) {
    check(a.length, aFrom, aTo);
    check(b.length, bFrom, bTo);
    int common = Math.min(aTo - aFrom, bTo - bFrom);
    for (int i = 0; i < common; i++) {
      if (a[aFrom + i] != b[bFrom + i]) {
        return i;
      }
    }
    return aTo - aFrom == bTo - bFrom ? -1 : common;
  }

  public static int compare(byte[] a, byte[] b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    return compare(a, 0, a.length, b, 0, b.length);
  }

  public static int compare(byte[] a, int aFrom, int aTo, byte[] b, int bFrom, int bTo) {
    int at = mismatch(a, aFrom, aTo, b, bFrom, bTo);
    return at >= 0 && at < Math.min(aTo - aFrom, bTo - bFrom)
        ? Byte.compare(a[aFrom + at], b[bFrom + at])
        : aTo - aFrom - (bTo - bFrom);
  }

  public static int hashCode(byte[] array) {
    if (array == null) {
      return 0;
    }
    int hash = 1;
    for (byte element : array) {
      hash = 31 * hash + Byte.hashCode(element);
    }
    return hash;
  }

  public static String toString(byte[] array) {
    if (array == null) {
      return "null";
    }
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < array.length; i++) {
      text.append(i > 0 ? ", " : "").append(array[i]);
    }
    return text.append(']').toString();
  }

  public static void sort(byte[] array) {
    sort(array, 0, array.length);
  }

  public static void sort(byte[] array, int from, int to) {
    check(array.length, from, to);
    if (to - from > 1) {
      sort(array, from, to, to - from > SHORT ? new byte[(to - from) / 2] : null);
    }
  }

  private static void sort(byte[] array, int from, int to, byte[] spare) {
    if (to - from <= SHORT) {
      for (int i = from + 1; i < to; i++) {
        byte element = array[i];
        int j = i;
        for (; j > from && array[j - 1] > element; j--) {
          array[j] = array[j - 1];
        }
        array[j] = element;
      }
      return;
    }
    int middle = from + (to - from) / 2;
    sort(array, from, middle, spare);
    sort(array, middle, to, spare);
    if (array[middle - 1] <= array[middle]) {
      return;
    }
    int length = middle - from;
    System.arraycopy(array, from, spare, 0, length);
    int at = from;
    int right = middle;
    for (int left = 0; left < length;) {
      array[at++] = right < to && spare[left] > array[right] ? array[right++] : spare[left++];
    }
  }

  public static int binarySearch(byte[] array, byte key) {
    return binarySearch(array, 0, array.length, key);
  }

  public static int binarySearch(byte[] array, int from, int to, byte key) {
    check(array.length, from, to);
    int low = from;
    int high = to - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Byte.compare(array[middle], key);
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

  public static int compareUnsigned(byte[] a, byte[] b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    return compareUnsigned(a, 0, a.length, b, 0, b.length);
  }

  public static int compareUnsigned(byte[] a, int aFrom, int aTo, byte[] b, int bFrom, int bTo) {
    int at = mismatch(a, aFrom, aTo, b, bFrom, bTo);
    return at >= 0 && at < Math.min(aTo - aFrom, bTo - bFrom)
        ? Byte.compareUnsigned(a[aFrom + at], b[bFrom + at])
        : aTo - aFrom - (bTo - bFrom);
  }

  public static void fill(char[] array, char value) {
    for (int i = 0; i < array.length; i++) {
      array[i] = value;
    }
  }

  public static void fill(char[] array, int from, int to, char value) {
    check(array.length, from, to);
    for (int i = from; i < to; i++) {
      array[i] = value;
    }
  }

  public static char[] copyOf(char[] array, int length) {
    char[] copy = new char[length];
    System.arraycopy(array, 0, copy, 0, Math.min(array.length, length));
    return copy;
  }

  public static char[] copyOfRange(char[] array, int from, int to) {
    char[] copy = new char[extent(from, to)];
    System.arraycopy(array, from, copy, 0, Math.min(array.length - from, copy.length));
    return copy;
  }

  public static boolean equals(char[] a, char[] b) {
    return a == b || a != null && b != null && a.length == b.length && mismatch(a, b) < 0;
  }

  public static boolean equals(char[] a, int aFrom, int aTo, char[] b, int bFrom, int bTo) {
    check(a.length, aFrom, aTo);
    check(b.length, bFrom, bTo);
    return aTo - aFrom == bTo - bFrom && mismatch(a, aFrom, aTo, b, bFrom, bTo) < 0;
  }

  public static int mismatch(char[] a, char[] b) {
    return mismatch(a, 0, a.length, b, 0, b.length);
  }

  public static int mismatch(char[] a, int aFrom, int aTo, char[] b, int bFrom, int bTo) {
    check(a.length, aFrom, aTo);
    check(b.length, bFrom, bTo);
    int common = Math.min(aTo - aFrom, bTo - bFrom);
    for (int i = 0; i < common; i++) {
      if (a[aFrom + i] != b[bFrom + i]) {
        return i;
      }
    }
    return aTo - aFrom == bTo - bFrom ? -1 : common;
  }

  public static int compare(char[] a, char[] b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    return compare(a, 0, a.length, b, 0, b.length);
  }

  public static int compare(char[] a, int aFrom, int aTo, char[] b, int bFrom, int bTo) {
    int at = mismatch(a, aFrom, aTo, b, bFrom, bTo);
    return at >= 0 && at < Math.min(aTo - aFrom, bTo - bFrom)
        ? Character.compare(a[aFrom + at], b[bFrom + at])
        : aTo - aFrom - (bTo - bFrom);
  }

  public static int hashCode(char[] array) {
    if (array == null) {
      return 0;
    }
    int hash = 1;
    for (char element : array) {
      hash = 31 * hash + Character.hashCode(element);
    }
    return hash;
  }

  public static String toString(char[] array) {
    if (array == null) {
      return "null";
    }
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < array.length; i++) {
      text.append(i > 0 ? ", " : "").append(array[i]);
    }
    return text.append(']').toString();
  }

  public static void sort(char[] array) {
    sort(array, 0, array.length);
  }

  public static void sort(char[] array, int from, int to) {
    check(array.length, from, to);
    if (to - from > 1) {
      sort(array, from, to, to - from > SHORT ? new char[(to - from) / 2] : null);
    }
  }

  private static void sort(char[] array, int from, int to, char[] spare) {
    if (to - from <= SHORT) {
      for (int i = from + 1; i < to; i++) {
        char element = array[i];
        int j = i;
        for (; j > from && array[j - 1] > element; j--) {
          array[j] = array[j - 1];
        }
        array[j] = element;
      }
      return;
    }
    int middle = from + (to - from) / 2;
    sort(array, from, middle, spare);
    sort(array, middle, to, spare);
    if (array[middle - 1] <= array[middle]) {
      return;
    }
    int length = middle - from;
    System.arraycopy(array, from, spare, 0, length);
    int at = from;
    int right = middle;
    for (int left = 0; left < length;) {
      array[at++] = right < to && spare[left] > array[right] ? array[right++] : spare[left++];
    }
  }

  public static int binarySearch(char[] array, char key) {
    return binarySearch(array, 0, array.length, key);
  }

  public static int binarySearch(char[] array, int from, int to, char key) {
    check(array.length, from, to);
    int low = from;
    int high = to - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Character.compare(array[middle], key);
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

  public static void fill(short[] array, short value) {
    for (int i = 0; i < array.length; i++) {
      array[i] = value;
    }
  }

  public static void fill(short[] array, int from, int to, short value) {
    check(array.length, from, to);
    for (int i = from; i < to; i++) {
      array[i] = value;
    }
  }

  public static short[] copyOf(short[] array, int length) {
    short[] copy = new short[length];
    System.arraycopy(array, 0, copy, 0, Math.min(array.length, length));
    return copy;
  }

  public static short[] copyOfRange(short[] array, int from, int to) {
    short[] copy = new short[extent(from, to)];
    System.arraycopy(array, from, copy, 0, Math.min(array.length - from, copy.length));
    return copy;
  }

  public static boolean equals(short[] a, short[] b) {
    return a == b || a != null && b != null && a.length == b.length && mismatch(a, b) < 0;
  }

  public static boolean equals(short[] a, int aFrom, int aTo, short[] b, int bFrom, int bTo) {
    check(a.length, aFrom, aTo);
    check(b.length, bFrom, bTo);
    return aTo - aFrom == bTo - bFrom && mismatch(a, aFrom, aTo, b, bFrom, bTo) < 0;
  }

  public static int mismatch(short[] a, short[] b) {
    return mismatch(a, 0, a.length, b, 0, b.length);
  }

  public static int mismatch(short[] a, int aFrom, int aTo, short[] b, int bFrom, int bTo) {
    check(a.length, aFrom, aTo);
    check(b.length, bFrom, bTo);
    int common = Math.min(aTo - aFrom, bTo - bFrom);
    for (int i = 0; i < common; i++) {
      if (a[aFrom + i] != b[bFrom + i]) {
        return i;
      }
    }
    return aTo - aFrom == bTo - bFrom ? -1 : common;
  }

  public static int compare(short[] a, short[] b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    return compare(a, 0, a.length, b, 0, b.length);
  }

  public static int compare(short[] a, int aFrom, int aTo, short[] b, int bFrom, int bTo) {
    int at = mismatch(a, aFrom, aTo, b, bFrom, bTo);
    return at >= 0 && at < Math.min(aTo - aFrom, bTo - bFrom)
        ? Short.compare(a[aFrom + at], b[bFrom + at])
        : aTo - aFrom - (bTo - bFrom);
  }

  public static int hashCode(short[] array) {
    if (array == null) {
      return 0;
    }
    int hash = 1;
    for (short element : array) {
      hash = 31 * hash + Short.hashCode(element);
    }
    return hash;
  }

  public static String toString(short[] array) {
    if (array == null) {
      return "null";
    }
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < array.length; i++) {
      text.append(i > 0 ? ", " : "").append(array[i]);
    }
    return text.append(']').toString();
  }

  public static void sort(short[] array) {
    sort(array, 0, array.length);
  }

  public static void sort(short[] array, int from, int to) {
    check(array.length, from, to);
    if (to - from > 1) {
      sort(array, from, to, to - from > SHORT ? new short[(to - from) / 2] : null);
    }
  }

  private static void sort(short[] array, int from, int to, short[] spare) {
    if (to - from <= SHORT) {
      for (int i = from + 1; i < to; i++) {
        short element = array[i];
        int j = i;
        for (; j > from && array[j - 1] > element; j--) {
          array[j] = array[j - 1];
        }
        array[j] = element;
      }
      return;
    }
    int middle = from + (to - from) / 2;
    sort(array, from, middle, spare);
    sort(array, middle, to, spare);
    if (array[middle - 1] <= array[middle]) {
      return;
    }
    int length = middle - from;
    System.arraycopy(array, from, spare, 0, length);
    int at = from;
    int right = middle;
    for (int left = 0; left < length;) {
      array[at++] = right < to && spare[left] > array[right] ? array[right++] : spare[left++];
    }
  }

  public static int binarySearch(short[] array, short key) {
    return binarySearch(array, 0, array.length, key);
  }

  public static int binarySearch(short[] array, int from, int to, short key) {
    check(array.length, from, to);
    int low = from;
    int high = to - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Short.compare(array[middle], key);
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

  public static int compareUnsigned(short[] a, short[] b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    return compareUnsigned(a, 0, a.length, b, 0, b.length);
  }

  public static int compareUnsigned(short[] a, int aFrom, int aTo, short[] b, int bFrom, int bTo) {
    int at = mismatch(a, aFrom, aTo, b, bFrom, bTo);
    return at >= 0 && at < Math.min(aTo - aFrom, bTo - bFrom)
        ? Short.compareUnsigned(a[aFrom + at], b[bFrom + at])
        : aTo - aFrom - (bTo - bFrom);
  }

  public static void fill(int[] array, int value) {
    for (int i = 0; i < array.length; i++) {
      array[i] = value;
    }
  }

  public static void fill(int[] array, int from, int to, int value) {
    check(array.length, from, to);
    for (int i = from; i < to; i++) {
      array[i] = value;
    }
  }

  public static int[] copyOf(int[] array, int length) {
    int[] copy = new int[length];
    System.arraycopy(array, 0, copy, 0, Math.min(array.length, length));
    return copy;
  }

  public static int[] copyOfRange(int[] array, int from, int to) {
    int[] copy = new int[extent(from, to)];
    System.arraycopy(array, from, copy, 0, Math.min(array.length - from, copy.length));
    return copy;
  }

  public static boolean equals(int[] a, int[] b) {
    return a == b || a != null && b != null && a.length == b.length && mismatch(a, b) < 0;
  }

  public static boolean equals(int[] a, int aFrom, int aTo, int[] b, int bFrom, int bTo) {
    check(a.length, aFrom, aTo);
    check(b.length, bFrom, bTo);
    return aTo - aFrom == bTo - bFrom && mismatch(a, aFrom, aTo, b, bFrom, bTo) < 0;
  }

  public static int mismatch(int[] a, int[] b) {
    return mismatch(a, 0, a.length, b, 0, b.length);
  }

  public static int mismatch(int[] a, int aFrom, int aTo, int[] b, int bFrom, int bTo) {
    check(a.length, aFrom, aTo);
    check(b.length, bFrom, bTo);
    int common = Math.min(aTo - aFrom, bTo - bFrom);
    for (int i = 0; i < common; i++) {
      if (a[aFrom + i] != b[bFrom + i]) {
        return i;
      }
    }
    return aTo - aFrom == bTo - bFrom ? -1 : common;
  }

  public static int compare(int[] a, int[] b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    return compare(a, 0, a.length, b, 0, b.length);
  }

  public static int compare(int[] a, int aFrom, int aTo, int[] b, int bFrom, int bTo) {
    int at = mismatch(a, aFrom, aTo, b, bFrom, bTo);
    return at >= 0 && at < Math.min(aTo - aFrom, bTo - bFrom)
        ? Integer.compare(a[aFrom + at], b[bFrom + at])
        : aTo - aFrom - (bTo - bFrom);
  }

  public static int hashCode(int[] array) {
    if (array == null) {
      return 0;
    }
    int hash = 1;
    for (int element : array) {
      hash = 31 * hash + Integer.hashCode(element);
    }
    return hash;
  }

  public static String toString(int[] array) {
    if (array == null) {
      return "null";
    }
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < array.length; i++) {
      text.append(i > 0 ? ", " : "").append(array[i]);
    }
    return text.append(']').toString();
  }

  public static void sort(int[] array) {
    sort(array, 0, array.length);
  }

  public static void sort(int[] array, int from, int to) {
    check(array.length, from, to);
    if (to - from > 1) {
      sort(array, from, to, to - from > SHORT ? new int[(to - from) / 2] : null);
    }
  }

  private static void sort(int[] array, int from, int to, int[] spare) {
    if (to - from <= SHORT) {
      for (int i = from + 1; i < to; i++) {
        int element = array[i];
        int j = i;
        for (; j > from && array[j - 1] > element; j--) {
          array[j] = array[j - 1];
        }
        array[j] = element;
      }
      return;
    }
    int middle = from + (to - from) / 2;
    sort(array, from, middle, spare);
    sort(array, middle, to, spare);
    if (array[middle - 1] <= array[middle]) {
      return;
    }
    int length = middle - from;
    System.arraycopy(array, from, spare, 0, length);
    int at = from;
    int right = middle;
    for (int left = 0; left < length;) {
      array[at++] = right < to && spare[left] > array[right] ? array[right++] : spare[left++];
    }
  }

  public static int binarySearch(int[] array, int key) {
    return binarySearch(array, 0, array.length, key);
  }

  public static int binarySearch(int[] array, int from, int to, int key) {
    check(array.length, from, to);
    int low = from;
    int high = to - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Integer.compare(array[middle], key);
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

  public static int compareUnsigned(int[] a, int[] b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    return compareUnsigned(a, 0, a.length, b, 0, b.length);
  }

  public static int compareUnsigned(int[] a, int aFrom, int aTo, int[] b, int bFrom, int bTo) {
    int at = mismatch(a, aFrom, aTo, b, bFrom, bTo);
    return at >= 0 && at < Math.min(aTo - aFrom, bTo - bFrom)
        ? Integer.compareUnsigned(a[aFrom + at], b[bFrom + at])
        : aTo - aFrom - (bTo - bFrom);
  }

  public static void fill(long[] array, long value) {
    for (int i = 0; i < array.length; i++) {
      array[i] = value;
    }
  }

  public static void fill(long[] array, int from, int to, long value) {
    check(array.length, from, to);
    for (int i = from; i < to; i++) {
      array[i] = value;
    }
  }

  public static long[] copyOf(long[] array, int length) {
    long[] copy = new long[length];
    System.arraycopy(array, 0, copy, 0, Math.min(array.length, length));
    return copy;
  }

  public static long[] copyOfRange(long[] array, int from, int to) {
    long[] copy = new long[extent(from, to)];
    System.arraycopy(array, from, copy, 0, Math.min(array.length - from, copy.length));
    return copy;
  }

  public static boolean equals(long[] a, long[] b) {
    return a == b || a != null && b != null && a.length == b.length && mismatch(a, b) < 0;
  }

  public static boolean equals(long[] a, int aFrom, int aTo, long[] b, int bFrom, int bTo) {
    check(a.length, aFrom, aTo);
    check(b.length, bFrom, bTo);
    return aTo - aFrom == bTo - bFrom && mismatch(a, aFrom, aTo, b, bFrom, bTo) < 0;
  }

  public static int mismatch(long[] a, long[] b) {
    return mismatch(a, 0, a.length, b, 0, b.length);
  }

  public static int mismatch(long[] a, int aFrom, int aTo, long[] b, int bFrom, int bTo) {
    check(a.length, aFrom, aTo);
    check(b.length, bFrom, bTo);
    int common = Math.min(aTo - aFrom, bTo - bFrom);
    for (int i = 0; i < common; i++) {
      if (a[aFrom + i] != b[bFrom + i]) {
        return i;
      }
    }
    return aTo - aFrom == bTo - bFrom ? -1 : common;
  }

  public static int compare(long[] a, long[] b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    return compare(a, 0, a.length, b, 0, b.length);
  }

  public static int compare(long[] a, int aFrom, int aTo, long[] b, int bFrom, int bTo) {
    int at = mismatch(a, aFrom, aTo, b, bFrom, bTo);
    return at >= 0 && at < Math.min(aTo - aFrom, bTo - bFrom)
        ? Long.compare(a[aFrom + at], b[bFrom + at])
        : aTo - aFrom - (bTo - bFrom);
  }

  public static int hashCode(long[] array) {
    if (array == null) {
      return 0;
    }
    int hash = 1;
    for (long element : array) {
      hash = 31 * hash + Long.hashCode(element);
    }
    return hash;
  }

  public static String toString(long[] array) {
    if (array == null) {
      return "null";
    }
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < array.length; i++) {
      text.append(i > 0 ? ", " : "").append(array[i]);
    }
    return text.append(']').toString();
  }

  public static void sort(long[] array) {
    sort(array, 0, array.length);
  }

  public static void sort(long[] array, int from, int to) {
    check(array.length, from, to);
    if (to - from > 1) {
      sort(array, from, to, to - from > SHORT ? new long[(to - from) / 2] : null);
    }
  }

  private static void sort(long[] array, int from, int to, long[] spare) {
    if (to - from <= SHORT) {
      for (int i = from + 1; i < to; i++) {
        long element = array[i];
        int j = i;
        for (; j > from && array[j - 1] > element; j--) {
          array[j] = array[j - 1];
        }
        array[j] = element;
      }
      return;
    }
    int middle = from + (to - from) / 2;
    sort(array, from, middle, spare);
    sort(array, middle, to, spare);
    if (array[middle - 1] <= array[middle]) {
      return;
    }
    int length = middle - from;
    System.arraycopy(array, from, spare, 0, length);
    int at = from;
    int right = middle;
    for (int left = 0; left < length;) {
      array[at++] = right < to && spare[left] > array[right] ? array[right++] : spare[left++];
    }
  }

  public static int binarySearch(long[] array, long key) {
    return binarySearch(array, 0, array.length, key);
  }

  public static int binarySearch(long[] array, int from, int to, long key) {
    check(array.length, from, to);
    int low = from;
    int high = to - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Long.compare(array[middle], key);
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

  public static int compareUnsigned(long[] a, long[] b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    return compareUnsigned(a, 0, a.length, b, 0, b.length);
  }

  public static int compareUnsigned(long[] a, int aFrom, int aTo, long[] b, int bFrom, int bTo) {
    int at = mismatch(a, aFrom, aTo, b, bFrom, bTo);
    return at >= 0 && at < Math.min(aTo - aFrom, bTo - bFrom)
        ? Long.compareUnsigned(a[aFrom + at], b[bFrom + at])
        : aTo - aFrom - (bTo - bFrom);
  }

  public static void fill(float[] array, float value) {
    for (int i = 0; i < array.length; i++) {
      array[i] = value;
    }
  }

  public static void fill(float[] array, int from, int to, float value) {
    check(array.length, from, to);
    for (int i = from; i < to; i++) {
      array[i] = value;
    }
  }

  public static float[] copyOf(float[] array, int length) {
    float[] copy = new float[length];
    System.arraycopy(array, 0, copy, 0, Math.min(array.length, length));
    return copy;
  }

  public static float[] copyOfRange(float[] array, int from, int to) {
    float[] copy = new float[extent(from, to)];
    System.arraycopy(array, from, copy, 0, Math.min(array.length - from, copy.length));
    return copy;
  }

  public static boolean equals(float[] a, float[] b) {
    return a == b || a != null && b != null && a.length == b.length && mismatch(a, b) < 0;
  }

  public static boolean equals(float[] a, int aFrom, int aTo, float[] b, int bFrom, int bTo) {
    check(a.length, aFrom, aTo);
    check(b.length, bFrom, bTo);
    return aTo - aFrom == bTo - bFrom && mismatch(a, aFrom, aTo, b, bFrom, bTo) < 0;
  }

  public static int mismatch(float[] a, float[] b) {
    return mismatch(a, 0, a.length, b, 0, b.length);
  }

  public static int mismatch(float[] a, int aFrom, int aTo, float[] b, int bFrom, int bTo) {
    check(a.length, aFrom, aTo);
    check(b.length, bFrom, bTo);
    int common = Math.min(aTo - aFrom, bTo - bFrom);
    for (int i = 0; i < common; i++) {
      if (Float.compare(a[aFrom + i], b[bFrom + i]) != 0) {
        return i;
      }
    }
    return aTo - aFrom == bTo - bFrom ? -1 : common;
  }

  public static int compare(float[] a, float[] b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    return compare(a, 0, a.length, b, 0, b.length);
  }

  public static int compare(float[] a, int aFrom, int aTo, float[] b, int bFrom, int bTo) {
    int at = mismatch(a, aFrom, aTo, b, bFrom, bTo);
    return at >= 0 && at < Math.min(aTo - aFrom, bTo - bFrom)
        ? Float.compare(a[aFrom + at], b[bFrom + at])
        : aTo - aFrom - (bTo - bFrom);
  }

  public static int hashCode(float[] array) {
    if (array == null) {
      return 0;
    }
    int hash = 1;
    for (float element : array) {
      hash = 31 * hash + Float.hashCode(element);
    }
    return hash;
  }

  public static String toString(float[] array) {
    if (array == null) {
      return "null";
    }
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < array.length; i++) {
      text.append(i > 0 ? ", " : "").append(array[i]);
    }
    return text.append(']').toString();
  }

  public static void sort(float[] array) {
    sort(array, 0, array.length);
  }

  public static void sort(float[] array, int from, int to) {
    check(array.length, from, to);
    if (to - from > 1) {
      sort(array, from, to, to - from > SHORT ? new float[(to - from) / 2] : null);
    }
  }

  private static void sort(float[] array, int from, int to, float[] spare) {
    if (to - from <= SHORT) {
      for (int i = from + 1; i < to; i++) {
        float element = array[i];
        int j = i;
        for (; j > from && Float.compare(array[j - 1], element) > 0; j--) {
          array[j] = array[j - 1];
        }
        array[j] = element;
      }
      return;
    }
    int middle = from + (to - from) / 2;
    sort(array, from, middle, spare);
    sort(array, middle, to, spare);
    if (Float.compare(array[middle - 1], array[middle]) <= 0) {
      return;
    }
    int length = middle - from;
    System.arraycopy(array, from, spare, 0, length);
    int at = from;
    int right = middle;
    for (int left = 0; left < length;) {
      array[at++] = right < to && Float.compare(spare[left], array[right]) > 0
          ? array[right++]
          : spare[left++];
    }
  }

  public static int binarySearch(float[] array, float key) {
    return binarySearch(array, 0, array.length, key);
  }

  public static int binarySearch(float[] array, int from, int to, float key) {
    check(array.length, from, to);
    int low = from;
    int high = to - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Float.compare(array[middle], key);
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

  public static void fill(double[] array, double value) {
    for (int i = 0; i < array.length; i++) {
      array[i] = value;
    }
  }

  public static void fill(double[] array, int from, int to, double value) {
    check(array.length, from, to);
    for (int i = from; i < to; i++) {
      array[i] = value;
    }
  }

  public static double[] copyOf(double[] array, int length) {
    double[] copy = new double[length];
    System.arraycopy(array, 0, copy, 0, Math.min(array.length, length));
    return copy;
  }

  public static double[] copyOfRange(double[] array, int from, int to) {
    double[] copy = new double[extent(from, to)];
    System.arraycopy(array, from, copy, 0, Math.min(array.length - from, copy.length));
    return copy;
  }

  public static boolean equals(double[] a, double[] b) {
    return a == b || a != null && b != null && a.length == b.length && mismatch(a, b) < 0;
  }

  public static boolean equals(double[] a, int aFrom, int aTo, double[] b, int bFrom, int bTo) {
    check(a.length, aFrom, aTo);
    check(b.length, bFrom, bTo);
    return aTo - aFrom == bTo - bFrom && mismatch(a, aFrom, aTo, b, bFrom, bTo) < 0;
  }

  public static int mismatch(double[] a, double[] b) {
    return mismatch(a, 0, a.length, b, 0, b.length);
  }

  public static int mismatch(double[] a, int aFrom, int aTo, double[] b, int bFrom, int bTo) {
    check(a.length, aFrom, aTo);
    check(b.length, bFrom, bTo);
    int common = Math.min(aTo - aFrom, bTo - bFrom);
    for (int i = 0; i < common; i++) {
      if (Double.compare(a[aFrom + i], b[bFrom + i]) != 0) {
        return i;
      }
    }
    return aTo - aFrom == bTo - bFrom ? -1 : common;
  }

  public static int compare(double[] a, double[] b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    return compare(a, 0, a.length, b, 0, b.length);
  }

  public static int compare(double[] a, int aFrom, int aTo, double[] b, int bFrom, int bTo) {
    int at = mismatch(a, aFrom, aTo, b, bFrom, bTo);
    return at >= 0 && at < Math.min(aTo - aFrom, bTo - bFrom)
        ? Double.compare(a[aFrom + at], b[bFrom + at])
        : aTo - aFrom - (bTo - bFrom);
  }

  public static int hashCode(double[] array) {
    if (array == null) {
      return 0;
    }
    int hash = 1;
    for (double element : array) {
      hash = 31 * hash + Double.hashCode(element);
    }
    return hash;
  }

  public static String toString(double[] array) {
    if (array == null) {
      return "null";
    }
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < array.length; i++) {
      text.append(i > 0 ? ", " : "").append(array[i]);
    }
    return text.append(']').toString();
  }

  public static void sort(double[] array) {
    sort(array, 0, array.length);
  }

  public static void sort(double[] array, int from, int to) {
    check(array.length, from, to);
    if (to - from > 1) {
      sort(array, from, to, to - from > SHORT ? new double[(to - from) / 2] : null);
    }
  }

  private static void sort(double[] array, int from, int to, double[] spare) {
    if (to - from <= SHORT) {
      for (int i = from + 1; i < to; i++) {
        double element = array[i];
        int j = i;
        for (; j > from && Double.compare(array[j - 1], element) > 0; j--) {
          array[j] = array[j - 1];
        }
        array[j] = element;
      }
      return;
    }
    int middle = from + (to - from) / 2;
    sort(array, from, middle, spare);
    sort(array, middle, to, spare);
    if (Double.compare(array[middle - 1], array[middle]) <= 0) {
      return;
    }
    int length = middle - from;
    System.arraycopy(array, from, spare, 0, length);
    int at = from;
    int right = middle;
    for (int left = 0; left < length;) {
      array[at++] = right < to && Double.compare(spare[left], array[right]) > 0
          ? array[right++]
          : spare[left++];
    }
  }

  public static int binarySearch(double[] array, double key) {
    return binarySearch(array, 0, array.length, key);
  }

  public static int binarySearch(double[] array, int from, int to, double key) {
    check(array.length, from, to);
    int low = from;
    int high = to - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Double.compare(array[middle], key);
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

  public static void fill(Object[] array, Object value) {
    fill(array, 0, array.length, value);
  }

  public static void fill(Object[] array, int from, int to, Object value) {
    check(array.length, from, to);
    for (int i = from; i < to; i++) {
      array[i] = value;
    }
  }

  /// An array of the element type of `like`.
  static <T> T[] newArray(T[] like, int length) {
    return newArray(like.getClass(), length);
  }

  @SuppressWarnings("unchecked")
  private static <T> T[] newArray(Class<?> type, int length) {
    return type == Object[].class
        ? (T[]) new Object[length]
        : (T[]) java.lang.reflect.Array.newInstance(type.getComponentType(), length);
  }

  /// Puts an element of unknown type, which the JVM checks.
  static void put(Object[] array, int index, Object element) {
    array[index] = element;
  }

  /// The elements of a collection in an array that nobody else has.
  static Object[] plainCopy(Collection<?> all) {
    Object[] elements = all.toArray();
    return all.getClass() == ArrayList.class ? elements : copyOf(elements, elements.length, Object[].class);
  }

  public static <T> T[] copyOf(T[] array, int length) {
    T[] copy = newArray(array, length);
    System.arraycopy(array, 0, copy, 0, Math.min(array.length, length));
    return copy;
  }

  public static <T, U> T[] copyOf(U[] array, int length, Class<? extends T[]> type) {
    T[] copy = newArray(type, length);
    System.arraycopy(array, 0, copy, 0, Math.min(array.length, length));
    return copy;
  }

  public static <T> T[] copyOfRange(T[] array, int from, int to) {
    T[] copy = newArray(array, extent(from, to));
    System.arraycopy(array, from, copy, 0, Math.min(array.length - from, copy.length));
    return copy;
  }

  public static <T, U> T[] copyOfRange(U[] array, int from, int to, Class<? extends T[]> type) {
    T[] copy = newArray(type, extent(from, to));
    System.arraycopy(array, from, copy, 0, Math.min(array.length - from, copy.length));
    return copy;
  }

  public static boolean equals(Object[] a, Object[] b) {
    return a == b || a != null && b != null && a.length == b.length && mismatch(a, b) < 0;
  }

  public static boolean equals(Object[] a, int aFrom, int aTo, Object[] b, int bFrom, int bTo) {
    check(a.length, aFrom, aTo);
    check(b.length, bFrom, bTo);
    return aTo - aFrom == bTo - bFrom && mismatch(a, aFrom, aTo, b, bFrom, bTo) < 0;
  }

  public static <T> boolean equals(T[] a, T[] b, Comparator<? super T> order) {
    Objects.requireNonNull(order);
    return a == b || a != null && b != null && a.length == b.length && mismatch(a, b, order) < 0;
  }

  public static <T> boolean equals(
      T[] a, int aFrom, int aTo, T[] b, int bFrom, int bTo, Comparator<? super T> order) {
    Objects.requireNonNull(order);
    check(a.length, aFrom, aTo);
    check(b.length, bFrom, bTo);
    return aTo - aFrom == bTo - bFrom && mismatch(a, aFrom, aTo, b, bFrom, bTo, order) < 0;
  }

  public static int mismatch(Object[] a, Object[] b) {
    return mismatch(a, 0, a.length, b, 0, b.length);
  }

  public static int mismatch(Object[] a, int aFrom, int aTo, Object[] b, int bFrom, int bTo) {
    check(a.length, aFrom, aTo);
    check(b.length, bFrom, bTo);
    int common = Math.min(aTo - aFrom, bTo - bFrom);
    for (int i = 0; i < common; i++) {
      if (!Objects.equals(a[aFrom + i], b[bFrom + i])) {
        return i;
      }
    }
    return aTo - aFrom == bTo - bFrom ? -1 : common;
  }

  public static <T> int mismatch(T[] a, T[] b, Comparator<? super T> order) {
    return mismatch(a, 0, a.length, b, 0, b.length, order);
  }

  public static <T> int mismatch(
      T[] a, int aFrom, int aTo, T[] b, int bFrom, int bTo, Comparator<? super T> order) {
    Objects.requireNonNull(order);
    check(a.length, aFrom, aTo);
    check(b.length, bFrom, bTo);
    int common = Math.min(aTo - aFrom, bTo - bFrom);
    for (int i = 0; i < common; i++) {
      T left = a[aFrom + i];
      T right = b[bFrom + i];
      if (left != right && order.compare(left, right) != 0) {
        return i;
      }
    }
    return aTo - aFrom == bTo - bFrom ? -1 : common;
  }

  public static <T extends Comparable<? super T>> int compare(T[] a, T[] b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    return compare(a, 0, a.length, b, 0, b.length);
  }

  public static <T extends Comparable<? super T>> int compare(
      T[] a, int aFrom, int aTo, T[] b, int bFrom, int bTo) {
    check(a.length, aFrom, aTo);
    check(b.length, bFrom, bTo);
    int common = Math.min(aTo - aFrom, bTo - bFrom);
    for (int i = 0; i < common; i++) {
      T left = a[aFrom + i];
      T right = b[bFrom + i];
      if (left != right) {
        int order = left == null ? -1 : right == null ? 1 : left.compareTo(right);
        if (order != 0) {
          return order;
        }
      }
    }
    return aTo - aFrom - (bTo - bFrom);
  }

  public static <T> int compare(T[] a, T[] b, Comparator<? super T> order) {
    Objects.requireNonNull(order);
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    return compare(a, 0, a.length, b, 0, b.length, order);
  }

  public static <T> int compare(
      T[] a, int aFrom, int aTo, T[] b, int bFrom, int bTo, Comparator<? super T> order) {
    Objects.requireNonNull(order);
    int at = mismatch(a, aFrom, aTo, b, bFrom, bTo, order);
    return at >= 0 && at < Math.min(aTo - aFrom, bTo - bFrom)
        ? order.compare(a[aFrom + at], b[bFrom + at])
        : aTo - aFrom - (bTo - bFrom);
  }

  public static int hashCode(Object[] array) {
    if (array == null) {
      return 0;
    }
    int hash = 1;
    for (Object element : array) {
      hash = 31 * hash + Objects.hashCode(element);
    }
    return hash;
  }

  public static String toString(Object[] array) {
    if (array == null) {
      return "null";
    }
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < array.length; i++) {
      text.append(i > 0 ? ", " : "").append(array[i]);
    }
    return text.append(']').toString();
  }

  public static boolean deepEquals(Object[] a, Object[] b) {
    if (a == null || b == null || a == b || a.length != b.length) {
      return a == b;
    }
    for (int i = 0; i < a.length; i++) {
      if (!Objects.deepEquals(a[i], b[i])) {
        return false;
      }
    }
    return true;
  }

  static boolean elementsDeepEqual(Object a, Object b) {
    return switch (a) {
      case Object[] left when b instanceof Object[] right -> deepEquals(left, right);
      case boolean[] left when b instanceof boolean[] right -> equals(left, right);
      case byte[] left when b instanceof byte[] right -> equals(left, right);
      case char[] left when b instanceof char[] right -> equals(left, right);
      case short[] left when b instanceof short[] right -> equals(left, right);
      case int[] left when b instanceof int[] right -> equals(left, right);
      case long[] left when b instanceof long[] right -> equals(left, right);
      case float[] left when b instanceof float[] right -> equals(left, right);
      case double[] left when b instanceof double[] right -> equals(left, right);
      default -> a.equals(b);
    };
  }

  public static int deepHashCode(Object[] array) {
    if (array == null) {
      return 0;
    }
    int hash = 1;
    for (Object element : array) {
      hash = 31 * hash + deepHash(element);
    }
    return hash;
  }

  private static int deepHash(Object element) {
    return switch (element) {
      case null -> 0;
      case Object[] array -> deepHashCode(array);
      case boolean[] array -> hashCode(array);
      case byte[] array -> hashCode(array);
      case char[] array -> hashCode(array);
      case short[] array -> hashCode(array);
      case int[] array -> hashCode(array);
      case long[] array -> hashCode(array);
      case float[] array -> hashCode(array);
      case double[] array -> hashCode(array);
      default -> element.hashCode();
    };
  }

  public static String deepToString(Object[] array) {
    if (array == null) {
      return "null";
    }
    StringBuilder text = new StringBuilder();
    deepToString(array, text, new ArrayList<>());
    return text.toString();
  }

  private static void deepToString(Object[] array, StringBuilder text, ArrayList<Object[]> outer) {
    outer.add(array);
    text.append('[');
    for (int i = 0; i < array.length; i++) {
      text.append(i > 0 ? ", " : "");
      if (!(array[i] instanceof Object[] inner)) {
        text.append(shown(array[i]));
      } else if (isIn(outer, inner)) {
        text.append("[...]");
      } else {
        deepToString(inner, text, outer);
      }
    }
    text.append(']');
    outer.removeLast();
  }

  private static boolean isIn(ArrayList<Object[]> outer, Object[] inner) {
    for (int i = 0; i < outer.size(); i++) {
      if (outer.get(i) == inner) {
        return true;
      }
    }
    return false;
  }

  private static String shown(Object element) {
    return switch (element) {
      case null -> "null";
      case boolean[] array -> toString(array);
      case byte[] array -> toString(array);
      case char[] array -> toString(array);
      case short[] array -> toString(array);
      case int[] array -> toString(array);
      case long[] array -> toString(array);
      case float[] array -> toString(array);
      case double[] array -> toString(array);
      default -> element.toString();
    };
  }

  public static void sort(Object[] array) {
    sortUnchecked(array, null);
  }

  public static void sort(Object[] array, int from, int to) {
    sort(array, from, to, null);
  }

  public static <T> void sort(T[] array, Comparator<? super T> order) {
    sort(array, 0, array.length, order);
  }

  /// A stable merge sort: at most `n log n` comparisons, `n - 1` where it is sorted already.
  public static <T> void sort(T[] array, int from, int to, Comparator<? super T> order) {
    check(array.length, from, to);
    MergeSort.sort(array, from, to, order);
  }

  @SuppressWarnings("unchecked")
  static <T> void sortUnchecked(Object[] array, Comparator<? super T> order) {
    sort(array, 0, array.length, (Comparator<Object>) order);
  }

  public static int binarySearch(Object[] array, Object key) {
    return binarySearch(array, key, null);
  }

  public static int binarySearch(Object[] array, int from, int to, Object key) {
    return binarySearch(array, from, to, key, null);
  }

  public static <T> int binarySearch(T[] array, T key, Comparator<? super T> order) {
    return binarySearch(array, 0, array.length, key, order);
  }

  public static <T> int binarySearch(T[] array, int from, int to, T key, Comparator<? super T> order) {
    check(array.length, from, to);
    int low = from;
    int high = to - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int compared = MergeSort.compare(array[middle], key, order);
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

  public static <T> void setAll(T[] array, IntFunction<? extends T> element) {
    Objects.requireNonNull(element);
    for (int i = 0; i < array.length; i++) {
      array[i] = element.apply(i);
    }
  }

  public static void setAll(int[] array, IntUnaryOperator element) {
    Objects.requireNonNull(element);
    for (int i = 0; i < array.length; i++) {
      array[i] = element.applyAsInt(i);
    }
  }

  public static void setAll(long[] array, IntToLongFunction element) {
    Objects.requireNonNull(element);
    for (int i = 0; i < array.length; i++) {
      array[i] = element.applyAsLong(i);
    }
  }

  public static void setAll(double[] array, IntToDoubleFunction element) {
    Objects.requireNonNull(element);
    for (int i = 0; i < array.length; i++) {
      array[i] = element.applyAsDouble(i);
    }
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <T> List<T> asList(T... elements) {
    return new ArrayView<>(elements);
  }
}
