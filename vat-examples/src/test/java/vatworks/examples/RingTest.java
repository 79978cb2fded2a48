package vatworks.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vatworks.container.Container;
import vatworks.container.LogLine;
import vatworks.container.Options;

/// The ring, as an application would embed it.
class RingTest {

  private static final Path RING = Path.of("ring");

  @Test
  void allItsVatsHaveTheSameSource() throws IOException {
    try (Container ring = Container.open(RING, Options.defaults().inMemory())) {
      String ada = Files.readString(RING.resolve("ada/Index.java"));
      for (String vat : ring.vats()) {
        assertThat(RING.resolve(vat).resolve("Index.java")).hasContent(ada);
      }
    }
  }

  @Test
  void theTokenEndsItsWayWhereItIsSpent() {
    try (Container ring = Container.open(RING, Options.defaults().inMemory())) {
      ring.send("dan", 0, "pass", "[3]").join();
      assertThat(ring.run().join().queued()).isZero();
      assertThat(linesWith(ring, "stays")).containsExactlyInAnyOrder(
          "cleo: The token stays with me", "ben: The token stays with me");
    }
  }

  @Test
  void whatIsNoTokenGoesNowhereAndEndsNoVat() {
    try (Container ring = Container.open(RING, Options.defaults().inMemory())) {
      for (String args : List.of("[]", "[-1]", "[1.5]", "[\"7\"]", "[7, 7]", "[1000000000]", "[\"@ben\"]")) {
        ring.send("ada", 0, "pass", args).join();
      }
      assertThat(ring.run().join().faults()).isZero();
      assertThat(linesWith(ring, "no token")).hasSize(7).containsOnly("ada: That is no token");
    }
  }

  private static List<String> linesWith(Container container, String text) {
    return container.log(Optional.empty()).join().stream()
        .map(LogLine::toString)
        .filter(line -> line.contains(text))
        .toList();
  }
}
