package vatworks.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A turn that does not end must not take the console with it.
@Timeout(60)
class TurnThatDoesNotEndTest {

  @TempDir
  Path folder;

  private static final String TRUSTED = "NOT CONFINED: vat alice is trusted, and can do whatever Java can: to the "
      + "files and the network of this machine, and to all other vats\n";

  @Test
  void theVatIsNamedAndTheConsoleGoesOn() throws Exception {
    Greeter.spinning(folder);
    Run run = Run.of(folder, "send alice spin\nvats\nshow-tables queue\nquit\n", ".", "--trust", "alice");
    assertThat(run.err()).isEqualTo(TRUSTED + "vat alice has been in its turn for 5 s (crank 6)\n");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).startsWith("bob: got greet\nalice: heard hi\n").contains("\nqueue\n");
    assertThat(run.out()).containsPattern("v1  alice  .*in its turn for \\d+ s \\(crank 6\\)");
  }

  @Test
  void whatHasToWaitForTheTurnSaysSo() throws Exception {
    Greeter.spinning(folder);
    Run run = Run.of(folder, "send alice spin\npause\nquit\n", ".", "--trust", "alice");
    assertThat(run.err())
        .matches(
            Pattern.quote(TRUSTED) + "vat alice has been in its turn for 5 s \\(crank 6\\)\n"
                + "vat alice has been in its turn for \\d+ s \\(crank 6\\); "
                + "the answer will come when it ends\n");
    assertThat(run.status()).isEqualTo(1);
  }
}
