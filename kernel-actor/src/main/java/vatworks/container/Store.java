package vatworks.container;

import java.util.Objects;

/// Where a container keeps its journal.
public sealed interface Store {

  /// Nowhere: what happens is gone when the container is closed.
  record Memory() implements Store {}

  /// In the basedir itself, in `.vat/journal.db`. Nothing needs to be installed or to run.
  record Sqlite() implements Store {}

  /// In a PostgreSQL database, which may hold the journals of many containers.
  ///
  /// @param url for JDBC: `jdbc:postgresql://127.0.0.1:5432/vatworks`
  /// @param user who connects
  /// @param password that user's; empty where the server wants none
  record Postgres(String url, String user, String password) implements Store {

    public Postgres {
      Objects.requireNonNull(url, "url");
      Objects.requireNonNull(user, "user");
      Objects.requireNonNull(password, "password");
      if (!url.startsWith("jdbc:postgresql:")) {
        throw new IllegalArgumentException(
            "a PostgreSQL database is at jdbc:postgresql://HOST:PORT/DATABASE, found " + url);
      }
    }

    /// Without the password, for it ends in logs.
    @Override
    public String toString() {
      return "PostgreSQL at " + url;
    }
  }
}
