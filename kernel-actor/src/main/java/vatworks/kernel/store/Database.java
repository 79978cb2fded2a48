package vatworks.kernel.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/// How one kind of database is connected to, and what it promises. Immutable; holds no connection.
sealed interface Database permits SqliteFile, PostgresServer {

  /// A connection that cannot write.
  ///
  /// @param damage what is known to be wrong with the database; it can be read up to there
  record Reading(Connection connection, Optional<SQLException> damage) {}

  /// Where it is, for a sentence; without the password.
  String where();

  /// A connection that writes what it commits to the disk before it says so.
  ///
  /// @throws SQLException also where the database does not promise that
  Connection connect() throws SQLException;

  /// A connection that cannot write, or empty where there is nothing to read yet.
  Optional<Reading> connectForReading() throws SQLException;

  /// Keeps two who make the tables at once from hindering each other, until the end of the transaction.
  void lockSchema(Connection connection) throws SQLException;

  /// Whether a connection is still of use after it was idle.
  boolean isAlive(Connection connection) throws SQLException;

  Schema schema();

  /// The Slick profile that speaks its dialect.
  String profile();

  /// What [#of] makes it from again.
  Map<String, String> settings();

  /// The database with these [#settings].
  static Database of(Map<String, String> settings) {
    return settings.containsKey(SqliteFile.FILE)
        ? SqliteFile.from(settings)
        : PostgresServer.from(settings);
  }
}
