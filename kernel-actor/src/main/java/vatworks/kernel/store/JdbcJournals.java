package vatworks.kernel.store;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValueFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import vatworks.kernel.journal.JournalException;
import vatworks.kernel.journal.JournalReader;
import vatworks.kernel.journal.JournalWriter;

/// Journals in a database.
record JdbcJournals(Database database) implements Journals {

  private static final String SHARED = "akka-persistence-jdbc.shared-databases.vatworks";

  @Override
  public void prepare() {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      database.lockSchema(connection);
      database.schema().create(connection, database.where());
      connection.commit();
    } catch (SQLException e) {
      throw JournalException.unusable(
          "the journal cannot be kept in " + database.where(), WriteFailure.of(e).toString(), e);
    }
  }

  @Override
  public Config akka() {
    Config config = ConfigFactory
        .parseResources(JdbcJournals.class.getClassLoader(), "vatworks/kernel/store/jdbc.conf")
        .withValue(SHARED + ".profile", ConfigValueFactory.fromAnyRef(database.profile()));
    return config.withValue(
        SHARED + ".db." + OneConnection.DATABASE, ConfigValueFactory.fromMap(database.settings()));
  }

  @Override
  public JournalReader reader(String name) {
    try {
      Optional<Database.Reading> reading = database.connectForReading();
      return reading.isPresent()
          ? reader(reading.get(), name)
          : Journals.memory().reader(name);
    } catch (SQLException e) {
      throw JournalException.unusable("the journal in " + database.where() + " cannot be opened",
          e.getMessage(), e);
    }
  }

  private JournalReader reader(Database.Reading reading, String name) throws SQLException {
    try {
      return database.schema().isThere(reading.connection(), database.where())
          ? new JdbcJournal(reading, Journals.persistenceId(name))
          : empty(reading, name);
    } catch (SQLException | JournalException e) {
      reading.connection().close();
      throw e;
    }
  }

  private static JournalReader empty(Database.Reading reading, String name) throws SQLException {
    reading.connection().close();
    return Journals.memory().reader(name);
  }

  @Override
  public JournalWriter writer(String name) {
    try {
      return new JdbcWriter(database.connect(), Journals.persistenceId(name));
    } catch (SQLException e) {
      throw JournalException.unusable(
          "the journal cannot be written to " + database.where(), WriteFailure.of(e).toString(), e);
    }
  }
}
