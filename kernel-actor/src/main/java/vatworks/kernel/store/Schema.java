package vatworks.kernel.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import vatworks.kernel.journal.JournalException;

/// The tables that akka-persistence-jdbc expects, and one that says which version they are.
///
/// @param statements what makes them where they are missing
/// @param exists asks for a row where there is a table `vatworks_schema`
record Schema(List<String> statements, String exists) {

  // No event has tags, so the table for those is left out.
  static final Schema SQLITE = new Schema(
      List.of(
          """
              CREATE TABLE IF NOT EXISTS event_journal (
                ordering INTEGER PRIMARY KEY,
                persistence_id TEXT NOT NULL,
                sequence_number INTEGER NOT NULL,
                deleted INTEGER NOT NULL DEFAULT 0,
                writer TEXT NOT NULL,
                write_timestamp INTEGER NOT NULL,
                adapter_manifest TEXT NOT NULL,
                event_payload BLOB NOT NULL,
                event_ser_id INTEGER NOT NULL,
                event_ser_manifest TEXT NOT NULL,
                meta_payload BLOB,
                meta_ser_id INTEGER,
                meta_ser_manifest TEXT,
                UNIQUE (persistence_id, sequence_number))""",
          """
              CREATE TABLE IF NOT EXISTS snapshot (
                persistence_id TEXT NOT NULL,
                sequence_number INTEGER NOT NULL,
                created INTEGER NOT NULL,
                snapshot_ser_id INTEGER NOT NULL,
                snapshot_ser_manifest TEXT NOT NULL,
                snapshot_payload BLOB NOT NULL,
                meta_ser_id INTEGER,
                meta_ser_manifest TEXT,
                meta_payload BLOB,
                PRIMARY KEY (persistence_id, sequence_number))"""),
      "SELECT 1 FROM sqlite_master WHERE name = 'vatworks_schema'");

  static final Schema POSTGRES = new Schema(
      List.of(
          """
              CREATE TABLE IF NOT EXISTS event_journal (
                ordering BIGSERIAL,
                persistence_id VARCHAR(255) NOT NULL,
                sequence_number BIGINT NOT NULL,
                deleted BOOLEAN NOT NULL DEFAULT FALSE,
                writer VARCHAR(255) NOT NULL,
                write_timestamp BIGINT NOT NULL,
                adapter_manifest VARCHAR(255) NOT NULL,
                event_payload BYTEA NOT NULL,
                event_ser_id INTEGER NOT NULL,
                event_ser_manifest VARCHAR(255) NOT NULL,
                meta_payload BYTEA,
                meta_ser_id INTEGER,
                meta_ser_manifest VARCHAR(255),
                PRIMARY KEY (persistence_id, sequence_number))""",
          """
              CREATE TABLE IF NOT EXISTS snapshot (
                persistence_id VARCHAR(255) NOT NULL,
                sequence_number BIGINT NOT NULL,
                created BIGINT NOT NULL,
                snapshot_ser_id INTEGER NOT NULL,
                snapshot_ser_manifest VARCHAR(255) NOT NULL,
                snapshot_payload BYTEA NOT NULL,
                meta_ser_id INTEGER,
                meta_ser_manifest VARCHAR(255),
                meta_payload BYTEA,
                PRIMARY KEY (persistence_id, sequence_number))""",
          // By itself the server compresses what is longer than 2 KB, which takes longer than to write it.
          "ALTER TABLE event_journal ALTER COLUMN event_payload SET STORAGE EXTERNAL",
          "ALTER TABLE snapshot ALTER COLUMN snapshot_payload SET STORAGE EXTERNAL"),
      "SELECT 1 WHERE to_regclass('vatworks_schema') IS NOT NULL");

  /// Makes the tables where there are none.
  ///
  /// @param where the database, for a sentence
  /// @throws JournalException if they are there, and newer
  void create(Connection connection, String where) throws SQLException {
    if (isThere(connection, where)) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
      statement.execute("CREATE TABLE vatworks_schema (version INTEGER NOT NULL)");
      statement.execute("INSERT INTO vatworks_schema VALUES (" + Journals.SCHEMA + ")");
    }
  }

  /// Whether the tables exist.
  ///
  /// @throws JournalException if they do, and are newer
  boolean isThere(Connection connection, String where) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet table = statement.executeQuery(exists)) {
        if (!table.next()) {
          return false;
        }
      }
      try (ResultSet version = statement.executeQuery("SELECT version FROM vatworks_schema")) {
        if (version.next() && version.getInt(1) > Journals.SCHEMA) {
          throw JournalException.newerSchema(where, version.getInt(1), Journals.SCHEMA);
        }
      }
      return true;
    }
  }
}
