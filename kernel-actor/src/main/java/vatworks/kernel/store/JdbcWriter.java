package vatworks.kernel.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import vatworks.kernel.journal.BlockCommitted;
import vatworks.kernel.journal.JournalException;
import vatworks.kernel.journal.JournalWriter;
import vatworks.kernel.journal.SnapshotTaken;

/// Writes rows as akka-persistence-jdbc does, over a connection of its own, in one transaction between
/// commits.
final class JdbcWriter implements JournalWriter {

  private static final String BLOCK = """
      INSERT INTO event_journal (persistence_id, sequence_number, deleted, writer, write_timestamp,
        adapter_manifest, event_payload, event_ser_id, event_ser_manifest)
      VALUES (?, ?, ?, 'import', ?, '', ?, ?, ?)""";
  private static final String NO_SNAPSHOT = """
      DELETE FROM snapshot WHERE persistence_id = ? AND sequence_number = ?""";
  private static final String SNAPSHOT = """
      INSERT INTO snapshot (persistence_id, sequence_number, created, snapshot_payload, snapshot_ser_id,
        snapshot_ser_manifest)
      VALUES (?, ?, ?, ?, ?, ?)""";

  private final Connection connection;
  private final String persistenceId;

  /// @param connection is closed with this
  JdbcWriter(Connection connection, String persistenceId) throws SQLException {
    this.connection = connection;
    this.persistenceId = persistenceId;
    connection.setAutoCommit(false);
  }

  @Override
  public void append(BlockCommitted block) {
    try (PreparedStatement insert = connection.prepareStatement(BLOCK)) {
      insert.setString(1, persistenceId);
      insert.setLong(2, block.height());
      insert.setBoolean(3, false);
      insert.setLong(4, System.currentTimeMillis());
      insert.setBytes(5, Cbor.write(block));
      insert.setInt(6, Cbor.SERIALIZER);
      insert.setString(7, Cbor.BLOCK);
      insert.executeUpdate();
    } catch (SQLException e) {
      WriteFailure why = WriteFailure.of(e);
      throw JournalException.notWritten(block.height(), why.reason(), why.remedy(), e);
    }
  }

  @Override
  public void add(SnapshotTaken snapshot) {
    try (PreparedStatement delete = connection.prepareStatement(NO_SNAPSHOT);
        PreparedStatement insert = connection.prepareStatement(SNAPSHOT)) {
      delete.setString(1, persistenceId);
      delete.setLong(2, snapshot.height());
      delete.executeUpdate();
      insert.setString(1, persistenceId);
      insert.setLong(2, snapshot.height());
      insert.setLong(3, System.currentTimeMillis());
      insert.setBytes(4, Cbor.write(snapshot));
      insert.setInt(5, Cbor.SERIALIZER);
      insert.setString(6, Cbor.SNAPSHOT);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw JournalException.unusable(
          "the snapshot after block " + snapshot.height() + " cannot be written",
          WriteFailure.of(e).toString(), e);
    }
  }

  @Override
  public void commit() {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw JournalException.unusable("what was imported cannot be written", WriteFailure.of(e).toString(),
          e);
    }
  }

  @Override
  public void close() {
    try {
      if (!connection.isClosed()) {
        connection.rollback();
        connection.close();
      }
    } catch (SQLException e) {
      // What was committed is there, and the rest was to go.
    }
  }
}
