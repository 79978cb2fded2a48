package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same program, with all its objects in one vat and spread over many: whether a reference crosses a
/// border changes nothing about what arrives, in which order it arrives through one reference, and what comes
/// of it.
class RandomProgramsTest {

  private static final List<String> SHARED = List.of("Host", "Node", "PlannedNode", "PlannedSettler",
      "Settler");

  @TempDir
  Path dir;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void oneVatOrManyIsTheSame(long seed) {
    assertThat(assertSame(dir, seed)).as("things that happen at seed " + seed).isGreaterThan(20);
  }

  @Test
  void aFreshSeedHoldsToo() {
    long seed = System.nanoTime();
    System.out.println("random programs: seed " + seed);
    assertSame(dir, seed);
  }

  /// @return how many things happened
  static int assertSame(Path dir, long seed) {
    RandomPlan plan = new RandomPlan(seed);
    List<String> together = run(dir, plan, 1);
    for (int vats : new int[]{2, 4}) {
      assertThat(run(dir, plan, vats)).as("seed " + seed + ", " + vats + " vats").isEqualTo(together);
    }
    return together.size();
  }

  /// What happened, sorted: of the order, only what one reference promises is left, and that is checked.
  private static List<String> run(Path dir, RandomPlan plan, int vats) {
    try (Container container = Container.open(basedir(dir, plan, vats), Options.defaults().inMemory())) {
      container.run().join();
      List<String> lines = container.log(Optional.empty()).join().stream()
          .map(LogLine::line)
          .filter(line -> line.matches("(saw|\\S+ got) .*"))
          .toList();
      assertOrder(plan, lines, vats);
      assertThat(container.status().faults()).as("seed " + plan.seed()).isZero();
      return lines.stream().sorted().toList();
    }
  }

  private static void assertOrder(RandomPlan plan, List<String> lines, int vats) {
    Map<String, Long> last = new HashMap<>();
    for (String line : lines) {
      if (line.contains(" got ")) {
        String object = line.substring(0, line.indexOf(' '));
        long id = Long.parseLong(line.substring(line.lastIndexOf(' ') + 1));
        Long before = last.put(object + " through " + plan.reference(id), id);
        assertThat(before == null || before < id)
            .as("seed " + plan.seed() + ", " + vats + " vats: " + before + " before " + id + " at " + object)
            .isTrue();
      }
    }
  }

  /// Writes a program, with its objects spread over so many vats.
  static Path basedir(Path dir, RandomPlan plan, int vats) {
    Path basedir = dir.resolve(plan.seed() + "-" + vats);
    for (String name : SHARED) {
      Folders.write(basedir, "shared/" + name + ".java", resource("shared/" + name + ".java"));
    }
    Folders.write(basedir, "shared/Plan.java", plan.source());
    List<String> names = IntStream.range(0, vats).mapToObj(i -> "host" + i).toList();
    names.forEach(name -> Folders.write(basedir, name + "/Index.java", resource("host/Index.java")));
    String roots = names.stream().map(name -> "wirer.root(\"" + name + "\")")
        .collect(Collectors.joining(", "));
    return Folders.write(basedir, "Wiring.java", """
        public final class Wiring implements vatworks.vat.Wiring {
          public void wire(vatworks.vat.Wirer wirer) {
            wirer.send(wirer.root("host0"), "start", %d, java.util.List.of(%s));
          }
        }
        """.formatted(RandomPlan.NODES, roots));
  }

  private static String resource(String path) {
    try {
      Path file = Path.of("src/test/resources/vatworks/container/random").resolve(path);
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
