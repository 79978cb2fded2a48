package vatworks.kernel.replay;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vatworks.kernel.Tables;
import vatworks.kernel.journal.TablesCodec;

/// Tables as they were after some of the cranks, so that those after any other crank can be had without going
/// through all cranks before it. They are kept in memory, and the further apart the larger they are.
final class Checkpoints {

  private static final long MOST_BYTES = 64 << 20;
  private static final long INTERVAL = 8_192; // cranks

  private final long mostBytes;
  private final TreeMap<Long, byte[]> kept = new TreeMap<>(); // by crank
  private long bytes;
  private long interval;
  private Optional<Map.Entry<Long, byte[]>> near = Optional.empty();

  Checkpoints() {
    this(MOST_BYTES, INTERVAL);
  }

  /// @param mostBytes how long they may be together, as bytes
  /// @param interval how many cranks are between two of them at least, as long as there is room
  Checkpoints(long mostBytes, long interval) {
    this.mostBytes = mostBytes;
    this.interval = interval;
  }

  /// Keeps these tables, if there are none from about the same time.
  void offer(Tables tables) {
    long crank = tables.crank();
    Long before = kept.floorKey(crank);
    Long after = kept.ceilingKey(crank);
    boolean isFar = crank - (before == null ? 0 : before) >= interval
        && (after == null || after - crank >= interval);
    if (isFar) {
      keep(crank, TablesCodec.write(tables));
    }
  }

  /// Keeps these tables however near others are, in place of those that were last kept so: whoever goes back
  /// a crank will go back another.
  void offerNear(Tables tables) {
    near = Optional.of(Map.entry(tables.crank(), TablesCodec.write(tables)));
  }

  /// Keeps tables that are written already.
  void keep(long crank, byte[] tables) {
    if (tables.length > mostBytes / 4 || kept.put(crank, tables) != null) {
      return;
    }
    bytes += tables.length;
    while (bytes > mostBytes) {
      thinOut();
    }
  }

  /// The last crank, up to this one, of which tables are kept; 0 where none are: those are empty.
  long last(long crank) {
    Long found = kept.floorKey(crank);
    long last = found == null ? 0 : found;
    return near.map(Map.Entry::getKey).filter(it -> it <= crank && it > last).orElse(last);
  }

  /// Tables of their own, as they were after a crank that [#last] named.
  Tables tables(long crank) {
    if (crank == 0) {
      return new Tables();
    }
    byte[] written = near.filter(it -> it.getKey() == crank)
        .map(Map.Entry::getValue)
        .orElseGet(() -> kept.get(crank));
    return TablesCodec.read(written);
  }

  /// How long all that are kept are together, as bytes, but for the one that is near.
  long bytes() {
    return bytes;
  }

  // Every second one goes.
  private void thinOut() {
    interval *= 2;
    boolean goes = true;
    var all = kept.values().iterator();
    while (all.hasNext()) {
      byte[] tables = all.next();
      if (goes) {
        bytes -= tables.length;
        all.remove();
      }
      goes = !goes;
    }
  }
}
