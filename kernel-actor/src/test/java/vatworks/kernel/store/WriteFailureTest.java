package vatworks.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/// What somebody who runs a container reads when a block could not be written.
class WriteFailureTest {

  @Test
  void whatADatabaseSaysIsToldWithWhatToDo() {
    assertSays("the disk is full: make room",
        new SQLException("[SQLITE_FULL] Insertion failed because database is full"),
        new SQLException("ERROR: could not extend file", "53100"));
    assertSays("the database cannot be written, only read: let it be written",
        new SQLException("[SQLITE_READONLY] Attempt to write a readonly database"),
        new SQLException("ERROR: cannot execute INSERT in a read-only transaction", "25006"));
    assertSays("another process holds the database: end that one",
        new SQLException("[SQLITE_BUSY] The database file is locked"));
    assertSays("a block of that height is there already, which another container has written: "
        + "see that only one runs",
        new SQLException("[SQLITE_CONSTRAINT_UNIQUE] A UNIQUE constraint failed"),
        new SQLException("ERROR: duplicate key value", "23505"));
    assertSays("the database is gone (it was ended): wait until it is back",
        new SQLException("it was ended", "57P01"),
        new SQLException("it was ended\n  Position: 1", "08006"));
    assertSays("the database did not answer: wait until it does",
        new TimeoutException("Circuit Breaker Timed out."));
  }

  @Test
  void theReasonIsFoundUnderWhatIsAroundIt() {
    BatchUpdateException batch = new BatchUpdateException("batch entry 0", "", 0, new int[0]);
    batch.setNextException(new SQLException("ERROR: could not extend file", "53100"));
    assertThat(WriteFailure.of(new IllegalStateException("no", batch)).reason())
        .isEqualTo("the disk is full");
    SQLException circle = new SQLException("one");
    circle.initCause(new IOException("two", circle));
    assertThat(WriteFailure.of(circle).reason()).isEqualTo("two");
  }

  @Test
  void aReasonThatNobodyKnowsIsToldAsItIs() {
    assertSays("something new: mend that",
        new SQLException("something new\n  Position: 1", "XX000"));
  }

  private static void assertSays(String sentence, Throwable... thrown) {
    assertThat(thrown).extracting(failure -> WriteFailure.of(failure).toString()).containsOnly(sentence);
  }
}
