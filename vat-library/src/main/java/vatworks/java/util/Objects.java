package vatworks.java.util;

import java.util.Comparator;
import java.util.function.Supplier;

/// What `java.util.Objects` does.
public final class Objects {

  private Objects() {}

  public static boolean equals(Object a, Object b) {
    return isOne(a, b) || a != null && a.equals(b);
  }

  // Whether two texts are one object differs from run to run, and to compare them must cost the same.
  private static boolean isOne(Object a, Object b) {
    return a == b && !(a instanceof String);
  }

  public static boolean deepEquals(Object a, Object b) {
    return isOne(a, b) || a != null && b != null && Arrays.elementsDeepEqual(a, b);
  }

  public static int hashCode(Object object) {
    return object == null ? 0 : object.hashCode();
  }

  public static int hash(Object... values) {
    return Arrays.hashCode(values);
  }

  public static String toString(Object object) {
    return object == null ? "null" : object.toString();
  }

  public static String toString(Object object, String nullDefault) {
    return object == null ? nullDefault : object.toString();
  }

  public static String toIdentityString(Object object) {
    requireNonNull(object);
    return object.getClass().getName() + "@" + Integer.toHexString(System.identityHashCode(object));
  }

  public static <T> int compare(T a, T b, Comparator<? super T> order) {
    return a == b ? 0 : order.compare(a, b);
  }

  public static <T> T requireNonNull(T object) {
    if (object == null) {
      throw new NullPointerException();
    }
    return object;
  }

  public static <T> T requireNonNull(T object, String message) {
    if (object == null) {
      throw new NullPointerException(message);
    }
    return object;
  }

  public static <T> T requireNonNull(T object, Supplier<String> message) {
    if (object == null) {
      throw new NullPointerException(message == null ? null : message.get());
    }
    return object;
  }

  public static <T> T requireNonNullElse(T object, T other) {
    return object != null ? object : requireNonNull(other, "defaultObj");
  }

  public static <T> T requireNonNullElseGet(T object, Supplier<? extends T> other) {
    return object != null
        ? object
        : requireNonNull(requireNonNull(other, "supplier").get(), "supplier.get()");
  }

  public static boolean isNull(Object object) {
    return object == null;
  }

  public static boolean nonNull(Object object) {
    return object != null;
  }

  public static int checkIndex(int index, int length) {
    if (index < 0 || index >= length) {
      throw new IndexOutOfBoundsException("Index " + index + " out of bounds for length " + length);
    }
    return index;
  }

  public static int checkFromToIndex(int from, int to, int length) {
    checkFromToIndex((long) from, to, length);
    return from;
  }

  public static int checkFromIndexSize(int from, int size, int length) {
    checkFromIndexSize((long) from, size, length);
    return from;
  }

  public static long checkIndex(long index, long length) {
    if (index < 0 || index >= length) {
      throw new IndexOutOfBoundsException("Index " + index + " out of bounds for length " + length);
    }
    return index;
  }

  public static long checkFromToIndex(long from, long to, long length) {
    if (from < 0 || from > to || to > length) {
      throw new IndexOutOfBoundsException(
          "Range [" + from + ", " + to + ") out of bounds for length " + length);
    }
    return from;
  }

  public static long checkFromIndexSize(long from, long size, long length) {
    if ((from | size | length) < 0 || size > length - from) {
      throw new IndexOutOfBoundsException(
          "Range [" + from + ", " + from + " + " + size + ") out of bounds for length " + length);
    }
    return from;
  }
}
