package vatworks.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vatworks.container.Container;
import vatworks.container.LogLine;
import vatworks.container.Options;
import vatworks.container.Store;
import vatworks.examples.ReloadTest.Example;
import vatworks.examples.ReloadTest.Input;

/// Every example, its vats and all that runs on meters suspended and resumed at random cranks, comes to the same
/// results as one that is left alone: each vat logs the same.
class DisturbedTest {

  private static final Options MEMORY = Options.defaults().withStore(new Store.Memory());
  private static final String KERNEL = "kernel";

  static Stream<Example> examples() {
    return ReloadTest.examples().stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void itComesToTheSameResults(Example example) {
    Path basedir = Pages.EXAMPLES.resolve(example.name());
    Map<String, List<String>> straight;
    try (Container container = Container.open(basedir, MEMORY)) {
      container.run().join();
      for (Input input : example.inputs()) {
        ReloadTest.give(container, input);
        container.atRest().join();
      }
      straight = results(example, container);
    }
    long stops = 0;
    for (long seed = 1; seed <= 3; seed++) {
      try (Container container = Container.open(basedir, MEMORY)) {
        Disturbance disturbance = new Disturbance(container, new Random(seed));
        disturbance.run();
        for (Input input : example.inputs()) {
          ReloadTest.give(container, input);
          disturbance.run();
        }
        assertThat(results(example, container)).as("seed " + seed).isEqualTo(straight);
        stops += disturbance.stops;
      }
    }
    assertThat(stops).as("how often something was stopped").isPositive();
  }

  // By vat, in order. What the kernel logs is about the disturbance too; and who of two customers comes first is
  // what fair leaves open.
  private static Map<String, List<String>> results(Example example, Container container) {
    Map<String, List<String>> results = new TreeMap<>();
    for (LogLine line : container.log(Optional.empty()).join()) {
      if (!line.vat().equals(KERNEL)) {
        String text = example.name().equals("fair") ? line.line().replaceFirst("^[0-9]+", "") : line.line();
        results.computeIfAbsent(line.vat(), any -> new ArrayList<>()).add(text);
      }
    }
    if (example.name().equals("fair")) {
      results.values().forEach(lines -> lines.sort(null));
    }
    return results;
  }

  /// Stops things and lets them go on, while a container is stepped through.
  private static final class Disturbance {
    private final Container container;
    private final Random random;
    private final TreeSet<String> suspended = new TreeSet<>();
    private long stops;

    Disturbance(Container container, Random random) {
      this.container = container;
      this.random = random;
    }

    void run() {
      boolean isMore = true;
      while (isMore) {
        disturb();
        isMore = !container.step(1 + random.nextInt(2)).join().isEmpty();
        if (!isMore && !suspended.isEmpty()) {
          resume(suspended.first());
          isMore = true;
        }
      }
    }

    private void disturb() {
      List<String> targets = new ArrayList<>(container.vats());
      container.tables().join().meters().forEach(meter -> targets.add(meter.id()));
      String target = targets.get(random.nextInt(targets.size()));
      if (suspended.contains(target)) {
        resume(target);
      } else if (random.nextInt(3) == 0
          && container.suspend(id(target)).handle((ok, no) -> no == null).join()) {
        suspended.add(target);
        stops++;
      }
    }

    // A vat that was ended meanwhile cannot be resumed, and need not be.
    private void resume(String target) {
      suspended.remove(target);
      container.resume(id(target)).handle((ok, no) -> ok).join();
    }

    // Flows and meters may have the names of vats.
    private String id(String target) {
      return container.tables().join().vats().stream()
          .filter(vat -> vat.name().equals(target))
          .map(vat -> vat.id())
          .findFirst()
          .orElse(target);
    }
  }
}
