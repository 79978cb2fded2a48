package vatworks.kernel.store;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
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
  private static final int PAGE_BYTES = 4_096;
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
    properties.setProperty("page_size", String.valueOf(PAGE_BYTES));
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
  public Optional<Reading> connectForReading() throws SQLException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(read("?mode=ro"));
    } catch (SQLException e) {
      // A bare copy in a folder that cannot be written: SQLite would make files for the readers of a log that
      // does not exist. Where there is one, it holds blocks, and reading without it would miss them.
      if (isBeside("-wal")) {
        throw e;
      }
      return Optional.of(read("?mode=ro&immutable=1"));
    }
  }

  private Reading read(String parameters) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("busy_timeout", String.valueOf(BUSY_MILLIS));
    properties.setProperty("open_mode", "1"); // SQLITE_OPEN_READONLY
    Connection connection = open(parameters, properties);
    try {
      return new Reading(connection, damage(connection));
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  // SQLite refuses a file that was cut as a whole. Told to repair it, which a reader cannot, it goes as far
  // as it can, so that the block can be named where it ends.
  private static Optional<SQLException> damage(Connection connection) throws SQLException {
    String anything = "SELECT count(*) FROM sqlite_master";
    try {
      Sql.one(connection, anything);
      return Optional.empty();
    } catch (SQLException e) {
      if (!e.getMessage().contains("SQLITE_CORRUPT")) {
        throw e;
      }
      Sql.run(connection, "PRAGMA writable_schema = ON");
      Sql.one(connection, anything);
      return Optional.of(e);
    }
  }

  // As a URI, for a path may hold what means something to SQLite.
  private Connection open(String parameters, Properties properties) throws SQLException {
    requireAPage();
    URI uri = file.toUri();
    return JDBC.createConnection("jdbc:sqlite:file:" + uri.getRawPath() + parameters, properties);
  }

  // SQLite takes what is shorter than a page for a new database, and would write over what is left of an old
  // one.
  private void requireAPage() throws SQLException {
    long bytes = file.toFile().length(); // 0 where there is none
    boolean isAll = !isBeside("-wal") && !isBeside("-journal");
    if (isAll && bytes > 0 && bytes < PAGE_BYTES) {
      throw new SQLException(
          "it was cut: expected at least a page of " + PAGE_BYTES + " bytes, found " + bytes);
    }
  }

  // Readers leave an empty one behind.
  private boolean isBeside(String suffix) {
    return Path.of(file + suffix).toFile().length() > 0;
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
