package vatworks.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of a message to a vat of objects: an answer, at once or later, or none.
@Timeout(60)
class SendTest {

  @TempDir
  Path folder;

  @BeforeEach
  void talk() throws IOException {
    Talk.in(folder);
  }

  @Test
  void answerIsPrintedAfterWhatWasLoggedBefore() {
    Run run = Run.of(folder, "send bob greet [\"Ann\"]\nlog bob\n");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).matches("bob: greeting Ann\n.*\"Hello, Ann\".*\ncrank \\d+  bob: greeting Ann\n");
  }

  @Test
  void rejectionIsAFailedCommand() {
    Run run = Run.of(folder, "send bob refuse [\"Ann\"]\nvows\n");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEqualTo("no vat waits for anything\n");
    assertThat(run.err()).startsWith("rejected: ").contains("IllegalArgumentException", "no account for Ann");
  }

  @Test
  void unknownMethodIsARejection() {
    Run run = Run.of(folder, "send bob dance\n");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).startsWith("rejected: ").contains("there is no method dance");
  }

  @Test
  void answerThatComesLaterNamesItsPromise() {
    Run run = Run.of(folder, "send bob wonder\nvows\nsend bob tell [\"so\"]\n");
    assertThat(run.err()).isEqualTo("there is no answer yet: kp40 will have it (see vows)\n");
    assertThat(run.out()).startsWith("""
        vat      waits for  queued  on
        console  kp40       0       bob
        """).containsPattern("kp40: .*\"so\"");
    assertThat(run.status()).isZero();
  }

  @Test
  void answerThatNeverComesFailsTheScript() {
    Run run = Run.of(folder, "send bob wonder\n");
    assertThat(run).isEqualTo(new Run(1, "", "there is no answer yet: kp40 will have it (see vows)\n"));
  }

  @Test
  void pausedContainerNamesThePromiseAndStepBringsTheAnswer() {
    Run run = Run.of(folder, "send bob greet [\"Ann\"]\nstep\nstep\n", "--paused");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("kp40 will have the answer\ncrank 3: bob <- o+0.greet #[\"Ann\"] -> p-60\n")
        .contains("  resolve [p-60 fulfilled #\"Hello, Ann\"]\n")
        .containsPattern("\n  = kp40 removed\nkp40: .*\"Hello, Ann\".*\n$");
  }

  @Test
  void answerNobodySteppedForIsNoFailure() {
    Run run = Run.of(folder, "send bob wonder\nshow-tables promises --json\n", "--paused");
    assertThat(run).isEqualTo(
        new Run(0, """
            kp40 will have the answer
            {"promises":[{"kref":"kp40","state":"unresolved","subscribers":["v0"],"queued":0}]}
            """, ""));
  }

  @Test
  void answerThatRunningOnDoesNotBringIsNamedAtTheEnd() {
    Run run = Run.of(folder, "send bob wonder\nrun\n", "--paused");
    assertThat(run)
        .isEqualTo(new Run(1, "kp40 will have the answer\n", "there is no answer: kp40\n"));
  }

  @Test
  void rejectionThatComesLaterFailsTheScriptToo() {
    Run run = Run.of(folder, "send bob refuse [\"Ann\"]\nrun\n", "--paused");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).startsWith("kp40 rejected: ");
  }

  @Test
  void refusedMessageHasNoAnswer() {
    Run run = Run.of(folder, "send bob 7 greet\nsend bob greet [\"Ann\"]\n");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).isEqualTo("vat bob has never exported o+7: it has only its root, o+0\n");
    assertThat(run.out()).contains("\"Hello, Ann\"");
  }
}
