package vatworks.kernel.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteJournalsTest extends JournalsContract {

  @TempDir
  Path folder;

  private int databases;

  @Override
  Database newDatabase() {
    return new SqliteFile(folder.resolve("a #1? 100% journal " + ++databases + ".db"));
  }
}
