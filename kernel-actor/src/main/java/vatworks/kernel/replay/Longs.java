package vatworks.kernel.replay;

import java.util.Arrays;

/// A growing array: a journal may have many millions of cranks, and an object for each would fill the memory.
final class Longs {

  private long[] values = new long[16];
  private int size;

  int size() {
    return size;
  }

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  /// @param index from 0
  long at(long index) {
    if (index >= size) {
      throw new IndexOutOfBoundsException("expected an index under " + size + ", found " + index);
    }
    return values[(int) index];
  }

  void set(long index, long value) {
    at(index);
    values[(int) index] = value;
  }

  /// Where the first value is that is not smaller than this, in an ascending array; its size, where all are.
  int firstNotUnder(long value) {
    int found = Arrays.binarySearch(values, 0, size, value);
    return found >= 0 ? found : -found - 1;
  }
}
