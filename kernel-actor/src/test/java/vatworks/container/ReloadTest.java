package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A container that is closed and opened again after every crank comes to the same end as one that is not,
/// with the same history.
class ReloadTest {

  // A block a crank: what is in a block depends on when it is closed otherwise.
  private static final Options KEPT = Options.defaults().withFixedBlocks(1).withStore(new Store.Sqlite());

  @TempDir
  Path dir;

  @Test
  void rawVatsThatGossip() {
    assertSame(folder -> GossipBasedir.write(folder, 1, 6), 50);
  }

  // Vows that are pending, callbacks, promises that nobody has resolved yet, messages that wait in them: at
  // every crank there are some.
  @ParameterizedTest
  @CsvSource({"1, 2", "2, 3", "3, 4", "4, 2", "5, 4"})
  void programsOfObjectsAtRandom(long seed, int vats) {
    assertSame(
        folder -> RandomProgramsTest.basedir(folder, new RandomPlan(seed, 80), vats), 10);
  }

  @Test
  void whatIsInMemoryIsGone() {
    GossipBasedir.write(dir, 3, 20);
    try (Container container = Container.open(dir, KEPT.inMemory())) {
      container.run().join();
    }
    assertThat(dir.resolve(".vat")).doesNotExist();
  }

  private void assertSame(UnaryOperator<Path> write, int fewestReloads) {
    GossipTest.End end;
    String hash;
    try (Container container = Container.open(write.apply(dir.resolve("straight")), KEPT)) {
      container.run().join();
      end = GossipTest.End.of(container);
      hash = container.hash();
    }
    Path reloaded = write.apply(dir.resolve("reloaded"));
    int reloads = 0;
    boolean isMore = true;
    while (isMore) {
      try (Container container = Container.open(reloaded, KEPT)) {
        assertThat(container.divergences()).isEmpty();
        isMore = !container.step(1).join().isEmpty();
      }
      reloads++;
    }
    try (Container container = Container.open(reloaded, KEPT)) {
      assertThat(GossipTest.End.of(container)).isEqualTo(end);
      assertThat(container.hash()).isEqualTo(hash);
    }
    assertThat(reloads).isGreaterThan(fewestReloads);
  }
}
