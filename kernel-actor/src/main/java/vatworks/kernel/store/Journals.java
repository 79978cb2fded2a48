package vatworks.kernel.store;

import com.typesafe.config.Config;
import java.nio.file.Path;
import vatworks.kernel.journal.JournalException;
import vatworks.kernel.journal.JournalReader;
import vatworks.kernel.journal.JournalWriter;

/// A place where journals are kept. Akka writes a running container's journal, with the configuration that
/// this gives it; everybody else reads it, and an import writes one, without an actor system.
///
/// One place may hold many journals, told apart by name. Immutable; holds no connection.
public sealed interface Journals permits MemoryJournals, JdbcJournals {

  /// The version of the tables in a database. One that is newer is refused.
  int SCHEMA = 1;

  /// Nowhere: a journal that is gone when its container is closed.
  static Journals memory() {
    return new MemoryJournals();
  }

  /// In an SQLite database, which nothing needs to be installed for.
  ///
  /// @param file the database; its folder must exist for [#prepare]
  static Journals sqlite(Path file) {
    return new JdbcJournals(new SqliteFile(file.toAbsolutePath().normalize()));
  }

  /// In a PostgreSQL database, which exists.
  ///
  /// @param url for JDBC: `jdbc:postgresql://127.0.0.1:5432/vatworks`
  /// @param user who connects, and may create tables
  /// @param password that user's; empty where the server wants none
  static Journals postgres(String url, String user, String password) {
    return new JdbcJournals(new PostgresServer(url, user, password));
  }

  /// How Akka knows the journal of this name.
  static String persistenceId(String name) {
    return "kernel|" + name;
  }

  /// Makes the tables where they are missing, and sees that what is written will be kept.
  ///
  /// @throws JournalException if the place cannot be written, does not keep its promises, or was written by a
  ///     newer version
  void prepare();

  /// What an actor system's configuration has to say for its journals to be kept here, before everything
  /// else.
  Config akka();

  /// Opens a journal for reading. One that was never written is empty.
  ///
  /// @throws JournalException if the place cannot be read, or was written by a newer version
  JournalReader reader(String name);

  /// Opens a journal for writing, past Akka: for an import, while no container has it. The place is
  /// [prepared][#prepare].
  ///
  /// @throws JournalException if the place cannot be written
  JournalWriter writer(String name);
}
