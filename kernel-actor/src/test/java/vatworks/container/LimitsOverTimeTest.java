package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vatworks.vat.Limits;

/// Limits that are other than at the last start hold from then on: a turn that is run again runs within those
/// of its day.
class LimitsOverTimeTest {

  private static final Options KEPT = Options.defaults().withFixedBlocks(1).withStore(new Store.Sqlite());
  private static final Options NARROW = KEPT.withLimits(new Limits(1 << 20, 100, 256, 20, 1_000, 64 << 20));

  private static final String INDEX = """
      import vatworks.vat.*;

      public final class Index implements Vat {
        private int heard;

        public void deliver(Syscall syscall, Delivery delivery) {
          heard++;
          try {
            syscall.log("a long line, the " + heard + ". of its kind");
          } catch (SyscallRefused e) {
            syscall.log("refused: the " + heard + ".");
          }
        }
      }
      """;

  @TempDir
  Path dir;

  @Test
  void aTurnIsRunAgainWithinTheLimitsOfItsDay() {
    Folders.write(dir, "Wiring.java", Folders.WIRING);
    Folders.write(dir, "alice/Index.java", INDEX);
    for (Options options : List.of(KEPT, NARROW, NARROW.withSnapshots(1), KEPT)) {
      try (Container container = Container.open(dir, options)) {
        assertThat(container.divergences()).isEmpty();
        container.send("alice", 0, "hear", "[]").join();
        container.run().join();
      }
    }
    List<Long> cranks = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      try (Container container = Container.open(dir, KEPT)) {
        assertThat(container.log(Optional.empty()).join()).extracting(LogLine::line).containsExactly(
            "a long line, the 1. of its kind", "refused: the 2.", "refused: the 3.",
            "a long line, the 4. of its kind");
        cranks.add(container.status().crank());
      }
    }
    assertThat(cranks.getLast()).isEqualTo(cranks.getFirst()); // Where nothing changed, nothing is journalled.
  }
}
