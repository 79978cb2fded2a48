package vatworks.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A turn that does not end must not take the console with it.
class TurnThatDoesNotEndTest {

  @Test
  @Timeout(60)
  void commandsNameTheVatAndTheConsoleGoesOn(@TempDir Path folder) throws Exception {
    Greeter.in(folder);
    Run run = Run.of(folder, "send alice spin\npause\nvats\nquit\n");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .matches(
            "vat alice has been in its turn for \\d+ s \\(crank 6\\); the answer will come when it ends\n");
    assertThat(run.out()).isEqualTo("""
        bob: got greet
        alice: heard hi
        id  name   c-list  queued  status
        v1  alice  3       1       running
        v2  bob    2       0       running
        """);
  }
}
