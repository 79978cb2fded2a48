package vatworks.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vatworks.container.Container;
import vatworks.container.LogLine;
import vatworks.container.Options;
import vatworks.container.Store;
import vatworks.container.TablesView;

/// Every example, closed and opened again at every crank, comes to the same end as one that is left alone:
/// the same log, the same tables, the same hash.
class ReloadTest {

  // A block a crank: when a block is closed otherwise decides what is in it, and so the hash.
  private static final Options KEPT = Options.defaults().withFixedBlocks(1).withStore(new Store.Sqlite());

  record Input(String vat, String method, String args) {}

  /// An example, and what its page sends to it.
  record Example(String name, List<Input> inputs) {
    @Override
    public String toString() {
      return name;
    }
  }

  private record End(List<LogLine> log, TablesView tables, String hash) {

    static End of(Container container) {
      return new End(
          container.log(Optional.empty()).join(), container.tables().join(), container.hash());
    }
  }

  @TempDir
  Path dir;

  static List<Example> examples() {
    return List.of(
        new Example(
            "encouragement-bot",
            List.of(
                new Input("bot", "encourage", "[\"Ben\"]"),
                new Input("bot", "encourage", "[\" \"]"),
                new Input("bot", "praise", "[\"Ben\"]"))),
        new Example(
            "escrow",
            List.of(
                new Input("seller", "trade", "[]"),
                new Input("seller", "leave", "[]"),
                new Input("buyer", "trade", "[]"),
                new Input("seller", "cheat", "[]"),
                new Input("seller", "trade", "[]"))),
        new Example(
            "fair",
            List.of(new Input("shop", "order", "[\"Ada\", 1]"), new Input("shop", "order", "[]"))),
        new Example("left-right", List.of(new Input("right", "ping", "[]"))),
        new Example(
            "runaway",
            List.of(new Input("warden", "faulted", "[]"))),
        new Example(
            "mint",
            List.of(
                new Input("mallory", "pay", "[4]"),
                new Input("mallory", "payAgain", "[]"),
                new Input("mallory", "forge", "[1000000]"),
                new Input("mallory", "pay", "[7]"))),
        new Example(
            "pipeline",
            List.of(
                new Input("listener", "hear", "[\"@directory\", \"fifth\"]"),
                new Input("listener", "hear", "[\"@directory\", \"sixth\"]"))),
        new Example(
            "ring", List.of(new Input("dan", "pass", "[1]"), new Input("eve", "pass", "[\"seven\"]"))),
        new Example("three-party", List.of()));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void reloadedAtEveryCrankItComesToTheSameEnd(Example example) throws IOException {
    End straight;
    try (Container container = Container.open(copy(example, "straight"), KEPT)) {
      container.run().join();
      for (Input input : example.inputs()) {
        give(container, input);
        container.atRest().join();
      }
      straight = End.of(container);
    }
    Path reloaded = copy(example, "reloaded");
    stepThrough(reloaded);
    for (Input input : example.inputs()) {
      try (Container container = Container.open(reloaded, KEPT)) {
        give(container, input);
      }
      stepThrough(reloaded);
    }
    try (Container container = Container.open(reloaded, KEPT)) {
      assertThat(End.of(container)).isEqualTo(straight);
    }
  }

  @Test
  void everyExampleIsListedWithItsInputs() throws IOException {
    try (Stream<Path> folders = Files.list(Pages.EXAMPLES)) {
      assertThat(examples()).extracting(Example::name).containsExactlyInAnyOrderElementsOf(
          folders.filter(folder -> Files.exists(folder.resolve("Wiring.java")))
              .map(folder -> folder.getFileName().toString())
              .toList());
    }
  }

  static void give(Container container, Input input) {
    if (container.answers(input.vat())) {
      container.ask(input.vat(), 0, input.method(), input.args()).join();
    } else {
      container.send(input.vat(), 0, input.method(), input.args()).join();
    }
  }

  private static void stepThrough(Path basedir) {
    boolean isMore = true;
    while (isMore) {
      try (Container container = Container.open(basedir, KEPT)) {
        assertThat(container.divergences()).isEmpty();
        isMore = !container.step(1).join().isEmpty();
      }
    }
  }

  private Path copy(Example example, String into) throws IOException {
    Path from = Pages.EXAMPLES.resolve(example.name());
    Path to = dir.resolve(into);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        Path copy = to.resolve(from.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return to;
  }
}
