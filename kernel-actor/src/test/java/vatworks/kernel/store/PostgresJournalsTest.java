package vatworks.kernel.store;

class PostgresJournalsTest extends JournalsContract {

  @Override
  Database newDatabase() throws Exception {
    return new PostgresServer(LocalPostgres.get().newDatabase(), LocalPostgres.USER, LocalPostgres.PASSWORD);
  }
}
