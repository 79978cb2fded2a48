package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// However a container is driven, the same inputs lead to the same end.
class GossipTest {

  @TempDir
  Path dir;

  /// What there is to see of a container at its end. Blocks are left out: where they end depends on the
  /// driving.
  record End(List<LogLine> log, String tables) {

    static End of(Container container) {
      TablesView view = container.tables().join();
      TablesView same = new TablesView(view.vats(), view.clists(), view.objects(), view.promises(),
          view.queue(),
          view.setAside(),
          view.flows(),
          view.meters(),
          view.faults(),
          view.crank(), 0);
      return new End(container.log(Optional.empty()).join(), same.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void runningSteppingAndPausingComeToTheSameEnd(long seed) {
    check(dir, seed, 300);
  }

  static void check(Path dir, long seed, int messages) {
    GossipBasedir.write(dir, seed, messages);
    End ran;
    try (Container container = Container.open(dir, Options.defaults().inMemory())) {
      container.run().join();
      ran = End.of(container);
    }
    try (Container container = Container.open(dir, Options.defaults().inMemory().withFixedBlocks(7))) {
      drive(container, new Random(seed));
      assertThat(End.of(container)).as("seed " + seed).isEqualTo(ran);
    }
    assertThat(ran.log()).as("seed " + seed).isNotEmpty();
  }

  /// Steps, runs and pauses at random until nothing is queued.
  private static void drive(Container container, Random random) {
    do {
      switch (random.nextInt(3)) {
        case 0 -> container.step(1 + random.nextInt(40)).join();
        case 1 -> {
          container.run();
          container.pause().join();
        }
        default -> {
          container.step(1 + random.nextInt(3));
          container.step(1 + random.nextInt(3)).join();
        }
      }
    } while (container.status().queued() > 0);
  }
}
