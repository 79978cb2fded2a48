package vatworks.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vatworks.container.Container;
import vatworks.container.Options;

/// A container in an application of one's own.
class EmbeddingTest {

  private static final Path SOURCE = Path.of("src/test/java/vatworks/examples/EmbeddingTest.java");

  private static void asTheReadmeShows() {
    try (Container container = Container.open(Path.of("ring"), Options.defaults().inMemory())) {
      container.onLog(System.out::println);
      container.send("dan", 0, "pass", "[3]").join();
      container.run().join();
    }
  }

  @Test
  void theReadmeShowsCodeThatRuns() throws IOException {
    asTheReadmeShows();

    String code = Files.readString(SOURCE).lines()
        .dropWhile(line -> !line.contains("void asTheReadmeShows()"))
        .skip(1)
        .takeWhile(line -> !line.equals("  }"))
        .map(line -> line.substring(4) + "\n")
        .collect(Collectors.joining());
    assertThat(code).hasLineCount(5);
    assertThat(Path.of("../README.md")).content().contains("```java\n" + code + "```\n");
  }
}
