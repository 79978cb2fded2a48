package vatworks.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vatworks.kernel.actor.KernelActor;
import vatworks.kernel.actor.KernelStatus;
import vatworks.kernel.journal.JournalException;

class PostgresJournalsTest extends JournalsContract {

  private static final String DB = "akka-persistence-jdbc.shared-databases.vatworks.db.";

  private String url;

  @Override
  Database newDatabase() throws Exception {
    url = LocalPostgres.get().newDatabase();
    return new PostgresServer(url, LocalPostgres.USER, LocalPostgres.PASSWORD);
  }

  @Test
  void aDatabaseThatGoesAwayBetweenTwoBlocksIsWaitedFor() throws Exception {
    String alwaysTried = DB + "fresh = 0 s, " + DB + "patience = 60 s";
    try (StoredKernel kernel = new StoredKernel(journals(), 10, OptionalInt.empty(), alwaysTried)) {
      kernel.begin();
      kernel.hop(10);
      LocalPostgres.get().stop();
      CompletableFuture<KernelActor.SendReply> reply = kernel.sending("hop", "#[20]");
      assertThat(reply).isNotDone();
      LocalPostgres.get().start();
      assertThat(reply.get(60, TimeUnit.SECONDS)).isInstanceOf(KernelActor.SendReply.Queued.class);
      kernel.run();
      assertThat(replayed()).isEqualTo(kernel.tables());
    }
  }

  @Test
  void aDatabaseThatStaysAwayStopsTheKernelAndNothingAcknowledgedIsLost() throws Exception {
    KernelStatus acknowledged;
    try (StoredKernel kernel = new StoredKernel(journals(), 10, OptionalInt.empty(), DB + "patience = 0 s")) {
      kernel.begin();
      acknowledged = kernel.hop(100);
      LocalPostgres.get().stop();
      try {
        CompletableFuture<KernelActor.SendReply> reply = kernel.sending("hop", "#[20]");
        assertThat(kernel.failure())
            .isInstanceOf(JournalException.class)
            .hasMessageStartingWith("block " + (acknowledged.height() + 1)
                + " could not be written to the journal: the database is gone (")
            .hasMessageEndingWith(
                "; all that was acknowledged is kept: wait until it is back, and start again");
        assertThat(reply).isNotDone();
        assertThatThrownBy(() -> journals().prepare())
            .isInstanceOf(JournalException.class)
            .hasMessageStartingWith("the journal cannot be kept in " + url + ": the database is gone (");
      } finally {
        LocalPostgres.get().start();
      }
    }
    try (StoredKernel kernel = new StoredKernel(journals())) {
      assertThat(kernel.begin().hash()).isEqualTo(acknowledged.hash());
      kernel.hop(1);
    }
  }

  @Test
  void commitsAreSyncedThoughTheDatabaseSaysOtherwise() throws Exception {
    try (Connection connection = database().connect()) {
      Sql.run(connection, "ALTER DATABASE " + connection.getCatalog() + " SET synchronous_commit = off");
    }
    try (StoredKernel kernel = new StoredKernel(journals())) {
      kernel.begin();
      assertThat(kernel.onItsConnection("SHOW synchronous_commit")).isEqualTo("on");
    }
  }

  @Test
  void aServerThatDoesNotSyncIsRefused() throws Exception {
    LocalPostgres.get().stop();
    LocalPostgres.get().start("-c fsync=off");
    try {
      assertThatThrownBy(() -> journals().prepare())
          .isInstanceOf(JournalException.class)
          .hasMessageContaining("expected fsync on, found off");
    } finally {
      LocalPostgres.get().stop();
      LocalPostgres.get().start();
    }
  }

  @Test
  void whoMayNotConnectIsToldSo() {
    Journals wrong = Journals.postgres(url, LocalPostgres.USER, "another");
    assertThatThrownBy(wrong::prepare)
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("password authentication failed");
    assertThat(wrong.toString()).doesNotContain("another");
  }
}
