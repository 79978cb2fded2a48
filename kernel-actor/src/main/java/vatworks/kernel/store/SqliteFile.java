package vatworks.kernel.store;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.sqlite.JDBC;

/// An SQLite database in WAL mode: readers and the one writer do not wait for each other.
///
/// @param file absolute
record SqliteFile(Path file) implements Database {

  static final String FILE = "file";

  private static final int BUSY_MILLIS = 10_000;
  private static final int WAL_BYTES_KEPT = 64 << 20;
  private static final String FULL = "2"; // of PRAGMA synchronous

  static SqliteFile from(Map<String, String> settings) {
    return new SqliteFile(Path.of(settings.get(FILE)));
  }

  @Override
  public Map<String, String> settings() {
    return Map.of(FILE, file.toString());
  }

  @Override
  public String where() {
    return file.toString();
  }

  @Override
  public Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("busy_timeout", String.valueOf(BUSY_MILLIS));
    properties.setProperty("journal_mode", "WAL");
    properties.setProperty("synchronous", "FULL");
    properties.setProperty("journal_size_limit", String.valueOf(WAL_BYTES_KEPT));
    Connection connection = open("", properties);
    try {
      require(connection, "journal_mode", "wal");
      require(connection, "synchronous", FULL);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static void require(Connection connection, String pragma, String expected) throws SQLException {
    String found = Sql.one(connection, "PRAGMA " + pragma);
    if (!found.equals(expected)) {
      throw new SQLException(
          "SQLite cannot keep what it is given here: expected " + pragma + " " + expected + ", found "
              + found);
    }
  }

  @Override
  public Optional<Connection> connectForReading() throws SQLException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(openForReading("?mode=ro"));
    } catch (SQLException e) {
      // A bare copy in a folder that cannot be written: SQLite would make files for the readers of a log that
      // does not exist. Where there is one, it holds blocks, and reading without it would miss them.
      if (Files.exists(Path.of(file + "-wal"))) {
        throw e;
      }
      return Optional.of(openForReading("?mode=ro&immutable=1"));
    }
  }

  private Connection openForReading(String parameters) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("busy_timeout", String.valueOf(BUSY_MILLIS));
    properties.setProperty("open_mode", "1"); // SQLITE_OPEN_READONLY
    Connection connection = open(parameters, properties);
    try (Statement statement = connection.createStatement()) {
      // A file that was cut is otherwise refused as a whole; now it is read as far as it goes, so that the block
      // can be named where it ends.
      statement.execute("PRAGMA writable_schema = ON");
      try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM sqlite_master")) {
        rows.next();
      }
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  // As a URI, for a path may hold what means something to SQLite.
  private Connection open(String parameters, Properties properties) throws SQLException {
    URI uri = file.toUri();
    return JDBC.createConnection("jdbc:sqlite:file:" + uri.getRawPath() + parameters, properties);
  }

  @Override
  public void lockSchema(Connection connection) {
    // Whoever writes first in a transaction has the whole database.
  }

  @Override
  public boolean isAlive(Connection connection) {
    return true; // There is nothing that could end it but us.
  }

  @Override
  public Schema schema() {
    return Schema.SQLITE;
  }

  @Override
  public String profile() {
    return "slick.jdbc.SQLiteProfile$";
  }
}
