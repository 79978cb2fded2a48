package vatworks.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A turn that does not end must not take the console with it.
class TurnThatDoesNotEndTest {

  @Test
  @Timeout(60)
  void commandsNameTheVatAndTheConsoleGoesOn(@TempDir Path folder) throws Exception {
    Greeter.in(folder);
    long begin = System.nanoTime();
    Run run = Run.of(folder, "send alice spin\nvats\nhelp quit\nquit\n");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .matches(
            "vat alice has been in its turn for \\d+ s \\(crank \\d+\\); the answer will come when it ends\n");
    assertThat(run.out()).startsWith("bob: got greet\nalice: heard hi\nquit\n");
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Console.PATIENCE);
  }
}
