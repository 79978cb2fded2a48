package vatworks.container;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// As [RandomProgramsTest], with fresh seeds and for longer: `-P soak -Dsoak.seeds=1000`.
@Tag("soak")
class RandomProgramsSoakTest {

  @TempDir
  Path dir;

  @Test
  void freshSeedsAreTheSameInOneVatAndInMany() throws Exception {
    long first = System.nanoTime();
    for (long seed = first; seed < first + Integer.getInteger("soak.seeds", 500); seed++) {
      System.out.println("random programs: seed " + seed);
      RandomProgramsTest.assertSame(Files.createDirectory(dir.resolve("plan-" + seed)), seed);
    }
  }
}
