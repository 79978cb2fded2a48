package vatworks.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A turn that does not end must not take the console with it.
@Timeout(60)
class TurnThatDoesNotEndTest {

  @TempDir
  Path folder;

  @Test
  void theVatIsNamedAndTheConsoleGoesOn() throws Exception {
    Greeter.in(folder);
    Run run = Run.of(folder, "send alice spin\nvats\nshow-tables queue\nquit\n");
    assertThat(run.err()).isEqualTo("vat alice has been in its turn for 5 s (crank 6)\n");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).startsWith("bob: got greet\nalice: heard hi\n").contains("\nqueue\n");
    assertThat(run.out()).containsPattern("v1  alice  .*in its turn for \\d+ s \\(crank 6\\)");
  }

  @Test
  void whatHasToWaitForTheTurnSaysSo() throws Exception {
    Greeter.in(folder);
    Run run = Run.of(folder, "send alice spin\npause\nquit\n");
    assertThat(run.err())
        .matches(
            "vat alice has been in its turn for 5 s \\(crank 6\\)\n"
                + "vat alice has been in its turn for \\d+ s \\(crank 6\\); "
                + "the answer will come when it ends\n");
    assertThat(run.status()).isEqualTo(1);
  }
}
