package vatworks.kernel.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;

/// A database on a PostgreSQL server.
record PostgresServer(String url, String user, String password) implements Database {

  private static final String URL = "url";
  private static final String USER = "user";
  private static final String PASSWORD = "password";

  private static final int CONNECT_SECONDS = 10;
  private static final int ALIVE_SECONDS = 5;
  private static final long SCHEMA_LOCK = 0x76617473; // "vats": any number that others do not use

  static PostgresServer from(Map<String, String> settings) {
    return new PostgresServer(settings.get(URL), settings.get(USER), settings.get(PASSWORD));
  }

  @Override
  public Map<String, String> settings() {
    return Map.of(URL, url, USER, user, PASSWORD, password);
  }

  @Override
  public String where() {
    return url;
  }

  @Override
  public Connection connect() throws SQLException {
    Properties properties = properties();
    properties.setProperty("reWriteBatchedInserts", "true");
    Connection connection = open(properties);
    try {
      // Anything but `off` has a commit on this server's disk before it is answered.
      if (Sql.one(connection, "SHOW synchronous_commit").equals("off")) {
        Sql.run(connection, "SET synchronous_commit = on");
      }
      if (Sql.one(connection, "SHOW fsync").equals("off")) {
        throw new SQLException(
            "the server would lose what it has acknowledged when the power fails: expected fsync on, "
                + "found off");
      }
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public Optional<Reading> connectForReading() throws SQLException {
    Properties properties = properties();
    properties.setProperty("readOnly", "true");
    Connection connection = open(properties);
    connection.setAutoCommit(false); // Without a transaction, the driver fetches all rows at once.
    return Optional.of(new Reading(connection, Optional.empty()));
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("ApplicationName", "vatworks");
    properties.setProperty("connectTimeout", String.valueOf(CONNECT_SECONDS));
    properties.setProperty("tcpKeepAlive", "true");
    return properties;
  }

  private Connection open(Properties properties) throws SQLException {
    Connection connection = new Driver().connect(url, properties);
    if (connection == null) {
      throw new SQLException("expected jdbc:postgresql://HOST:PORT/DATABASE, found " + url);
    }
    return connection;
  }

  @Override
  public void lockSchema(Connection connection) throws SQLException {
    Sql.run(connection, "SELECT pg_advisory_xact_lock(" + SCHEMA_LOCK + ")");
  }

  @Override
  public boolean isAlive(Connection connection) throws SQLException {
    return connection.isValid(ALIVE_SECONDS);
  }

  @Override
  public Schema schema() {
    return Schema.POSTGRES;
  }

  @Override
  public String profile() {
    return "slick.jdbc.PostgresProfile$";
  }

  /// Without the password, for it ends in logs.
  @Override
  public String toString() {
    return "PostgreSQL at " + url;
  }
}
