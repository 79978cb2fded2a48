package vatworks.kernel.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vatworks.kernel.journal.BlockCommitted;
import vatworks.kernel.journal.JournalException;
import vatworks.kernel.journal.JournalReader;
import vatworks.kernel.journal.SnapshotTaken;

/// A journal in a database, read over a connection of its own. Not for several threads.
///
/// Blocks come a few at a time, however many there are.
final class JdbcJournal implements JournalReader {

  /// Rows that are fetched together, where the database sends them over a network. A block may be of 64 MiB,
  /// and so many of them are in memory.
  private static final int FETCHED = 4;

  private static final String BLOCKS = """
      SELECT sequence_number, event_payload FROM event_journal
      WHERE persistence_id = ? AND sequence_number >= ? ORDER BY sequence_number""";
  private static final String HEIGHT = """
      SELECT sequence_number FROM event_journal
      WHERE persistence_id = ? ORDER BY sequence_number DESC LIMIT 1""";
  private static final String SNAPSHOTS = """
      SELECT sequence_number FROM snapshot
      WHERE persistence_id = ? AND sequence_number <= ? ORDER BY sequence_number DESC""";
  private static final String SNAPSHOT = """
      SELECT snapshot_payload FROM snapshot WHERE persistence_id = ? AND sequence_number = ?""";

  private final Connection connection;
  private final String persistenceId;
  private final Optional<SQLException> damage;

  /// @param reading is closed with this
  JdbcJournal(Database.Reading reading, String persistenceId) {
    connection = reading.connection();
    damage = reading.damage();
    this.persistenceId = persistenceId;
  }

  @Override
  public long height() {
    if (damage.isPresent()) {
      blocks(1, block -> true); // It says which block cannot be read.
    }
    try (PreparedStatement query = connection.prepareStatement(HEIGHT)) {
      query.setString(1, persistenceId);
      long height = 0;
      try (ResultSet rows = query.executeQuery()) {
        if (rows.next()) {
          height = rows.getLong(1);
        }
      }
      endTransaction();
      return height;
    } catch (SQLException e) {
      blocks(1, block -> true); // Where the damage is, it says which block it is.
      throw JournalException.unusable("the height of the journal cannot be read", e.getMessage(), e);
    }
  }

  @Override
  public void blocks(long from, Predicate<BlockCommitted> reader) {
    long next = from;
    try (PreparedStatement query = connection.prepareStatement(BLOCKS)) {
      query.setFetchSize(FETCHED);
      query.setString(1, persistenceId);
      query.setLong(2, from);
      try (ResultSet rows = query.executeQuery()) {
        boolean wantsMore = true;
        while (wantsMore && rows.next()) {
          wantsMore = reader.test(block(rows, next));
          next++;
        }
        if (wantsMore && damage.isPresent()) {
          throw damage.get(); // More may have been there.
        }
      }
      endTransaction();
    } catch (SQLException e) {
      throw JournalException.unreadable(next, e);
    }
  }

  private static BlockCommitted block(ResultSet row, long expected) throws SQLException {
    long height = row.getLong(1);
    if (height != expected) {
      throw JournalException.missing(expected, height);
    }
    try {
      return Cbor.block(row.getBytes(2));
    } catch (IOException e) {
      throw JournalException.unreadable(height, e);
    }
  }

  @Override
  public Optional<SnapshotTaken> snapshot(long atMost) {
    try {
      Optional<SnapshotTaken> whole = Optional.empty();
      for (long height : snapshots(atMost)) {
        whole = whole.or(() -> wholeSnapshot(height));
      }
      endTransaction();
      return whole;
    } catch (SQLException e) {
      throw JournalException.unusable("the snapshots of the journal cannot be read", e.getMessage(), e);
    }
  }

  private List<Long> snapshots(long atMost) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(SNAPSHOTS)) {
      query.setString(1, persistenceId);
      query.setLong(2, atMost);
      List<Long> heights = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          heights.add(rows.getLong(1));
        }
      }
      return heights;
    }
  }

  // One that cannot be read is passed over like one that was changed: the blocks before it say the same.
  private Optional<SnapshotTaken> wholeSnapshot(long height) {
    try (PreparedStatement query = connection.prepareStatement(SNAPSHOT)) {
      query.setString(1, persistenceId);
      query.setLong(2, height);
      try (ResultSet rows = query.executeQuery()) {
        if (!rows.next()) {
          return Optional.empty();
        }
        SnapshotTaken snapshot = Cbor.snapshot(rows.getBytes(1));
        return snapshot.height() == height && snapshot.isWhole() ? Optional.of(snapshot) : Optional.empty();
      }
    } catch (SQLException | IOException e) {
      return Optional.empty();
    }
  }

  // A transaction that stays open keeps the database from tidying up, and sees nothing new.
  private void endTransaction() throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.commit();
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // It was for reading only: nothing is lost.
    }
  }
}
