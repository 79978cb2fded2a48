package vatworks.kernel;

import java.util.Arrays;
import java.util.function.LongPredicate;

/// A map from `long` to `long` without boxes: open addressing, linear probing, never more than half full.
///
/// C-lists are made of these. A lookup costs a third of java.util.HashMap's, and an empty map costs nothing
/// but itself, which counts when there are 10,000 vats. Neither keys nor values may be [#NONE].
final class LongLongMap {

  /// What [#at] answers for a key that is not there.
  static final long NONE = Long.MIN_VALUE;

  private static final long[] EMPTY = {NONE, NONE};

  // Key and value side by side, so that a hit touches one cache line; a NONE key marks a free place.
  private long[] table = EMPTY;
  private int size;

  int size() {
    return size;
  }

  /// The value at `key`, or [#NONE].
  long at(long key) {
    return table[place(key) + 1];
  }

  /// Sets the value at a key that is not there yet.
  void add(long key, long value) {
    if (size >= table.length >> 2) {
      grow();
    }
    int place = place(key);
    if (table[place] != NONE) {
      throw new IllegalStateException("key " + key + " is taken");
    }
    table[place] = key;
    table[place + 1] = value;
    size++;
  }

  /// Sets the value at a key that is there.
  void set(long key, long value) {
    int place = place(key);
    if (table[place] == NONE) {
      throw new IllegalStateException("key " + key + " is not there");
    }
    table[place + 1] = value;
  }

  /// Takes a key out.
  ///
  /// @return the value it had, or [#NONE]
  long remove(long key) {
    int hole = place(key);
    long value = table[hole + 1];
    if (table[hole] == NONE) {
      return NONE;
    }
    size--;
    // No tombstones: what would be looked for across the hole moves into it, so that a map that is filled and
    // emptied for years stays as quick as a new one.
    int mask = table.length - 2;
    for (int next = hole + 2 & mask; table[next] != NONE; next = next + 2 & mask) {
      int home = home(table[next]);
      if ((next - home & mask) >= (next - hole & mask)) {
        table[hole] = table[next];
        table[hole + 1] = table[next + 1];
        hole = next;
      }
    }
    table[hole] = NONE;
    table[hole + 1] = NONE;
    return value;
  }

  /// All keys, ascending: the order of the table itself depends on its history.
  long[] sortedKeys() {
    return sortedKeys(key -> true);
  }

  /// Some of the keys, ascending.
  long[] sortedKeys(LongPredicate wanted) {
    long[] keys = new long[size];
    int n = 0;
    for (int i = 0; i < table.length; i += 2) {
      if (table[i] != NONE && wanted.test(table[i])) {
        keys[n++] = table[i];
      }
    }
    keys = n == size ? keys : Arrays.copyOf(keys, n);
    Arrays.sort(keys);
    return keys;
  }

  private int place(long key) {
    int mask = table.length - 2;
    int place = home(key);
    while (table[place] != key && table[place] != NONE) {
      place = place + 2 & mask;
    }
    return place;
  }

  private int home(long key) {
    // The keys are small and dense, but a vat chooses some of them: MurmurHash3's finaliser spreads both
    // kinds.
    long hash = (key ^ key >>> 33) * 0xFF51AFD7ED558CCDL;
    hash = (hash ^ hash >>> 33) * 0xC4CEB9FE1A85EC53L;
    return (int) (hash >>> 32) << 1 & table.length - 2;
  }

  private void grow() {
    long[] old = table;
    table = new long[Math.max(8, old.length * 2)];
    Arrays.fill(table, NONE);
    for (int i = 0; i < old.length; i += 2) {
      if (old[i] != NONE) {
        int place = place(old[i]);
        table[place] = old[i];
        table[place + 1] = old[i + 1];
      }
    }
  }
}
