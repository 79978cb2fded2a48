package vatworks.kernel;

import java.util.Arrays;

/// A map from `long` to `long` without boxes: open addressing, linear probing, never more than half full.
///
/// C-lists are made of these. A lookup costs a third of java.util.HashMap's, and an empty map costs nothing
/// but itself, which counts when there are 10,000 vats. Neither keys nor values may be [#NONE]; nothing is
/// ever removed.
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

  /// All keys, ascending: the order of the table itself depends on its history.
  long[] sortedKeys() {
    long[] keys = new long[size];
    int n = 0;
    for (int i = 0; i < table.length; i += 2) {
      if (table[i] != NONE) {
        keys[n++] = table[i];
      }
    }
    Arrays.sort(keys);
    return keys;
  }

  private int place(long key) {
    // The keys are small and dense, but a vat chooses some of them: MurmurHash3's finaliser spreads both
    // kinds.
    long hash = (key ^ key >>> 33) * 0xFF51AFD7ED558CCDL;
    hash = (hash ^ hash >>> 33) * 0xC4CEB9FE1A85EC53L;
    int mask = table.length - 2;
    int place = (int) (hash >>> 32) << 1 & mask;
    while (table[place] != key && table[place] != NONE) {
      place = place + 2 & mask;
    }
    return place;
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
