package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A container that is closed and opened again after every crank comes to the same end as one that is not,
/// with the same history.
class ReloadTest {

  // A block a crank: what is in a block depends on when it is closed otherwise.
  private static final Options KEPT = Options.defaults().withFixedBlocks(1).withStore(new Store.Sqlite());

  @TempDir
  Path dir;

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void rawVatsThatGossip(long seed) {
    Path straight = dir.resolve("straight");
    GossipBasedir.write(straight, seed, 20);
    Path reloaded = dir.resolve("reloaded");
    GossipBasedir.write(reloaded, seed, 20);
    assertSame(straight, reloaded);
  }

  @Test
  void whatIsInMemoryIsGone() {
    GossipBasedir.write(dir, 3, 20);
    try (Container container = Container.open(dir, KEPT.inMemory())) {
      container.run().join();
    }
    assertThat(dir.resolve(".vat")).doesNotExist();
  }

  static void assertSame(Path straight, Path reloaded) {
    GossipTest.End end;
    String hash;
    try (Container container = Container.open(straight, KEPT)) {
      container.run().join();
      end = GossipTest.End.of(container);
      hash = container.hash();
    }
    int reloads = 0;
    long queued;
    do {
      try (Container container = Container.open(reloaded, KEPT)) {
        assertThat(container.divergences()).isEmpty();
        container.step(1).join();
        queued = container.status().queued();
      }
      reloads++;
    } while (queued > 0);
    try (Container container = Container.open(reloaded, KEPT)) {
      assertThat(GossipTest.End.of(container)).isEqualTo(end);
      assertThat(container.hash()).isEqualTo(hash);
    }
    assertThat(reloads).isGreaterThan(5);
    System.out.println(reloads + " reloads");
  }
}
