package vatworks.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What the console says of upgrades, and of sources that have changed.
@Timeout(60)
class UpgradeTest {

  @TempDir
  Path folder;

  @BeforeEach
  void talkThatWasCompiled() throws IOException {
    Talk.in(folder);
    assertThat(Run.of(folder, "send bob wonder\nsend bob greet [\"Ann\"]\n").out())
        .isEqualTo("bob: greeting Ann\n\"Hello, Ann\"\n");
  }

  private void bob(String before, String after) throws IOException {
    Path file = folder.resolve("bob/Index.java");
    Files.writeString(file, Files.readString(file).replace(before, after));
  }

  @Test
  void whatRunsIsWhatWasCompiledUntilItIsUpgraded() throws IOException {
    bob("Hello, ", "Good day, ");
    Run run = Run.of(
        folder, "send bob greet [\"Ann\"]\nvats\nupgrade bob\nsend bob greet [\"Ann\"]\nvats\nvows\n");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.uncharged().out()).isEqualTo("""
        bob: greeting Ann
        "Hello, Ann"
        id  name  c-list  queued  computrons  status
        v1  bob   2       0       # running
        bob/ has changed since it was compiled: upgrade bob
        kernel: bob is upgraded to incarnation 2
        bob: greeting Ann
        "Good day, Ann"
        id  name  c-list  queued  computrons  status
        v1  bob   1       0       # running
        no vat waits for anything
        """);
  }

  @Test
  void whoeverRunsWhatHasChangedIsToldOnStandardError() throws IOException {
    bob("Hello, ", "Good day, ");
    assertThat(Run.of(folder.getParent(), "", "run", folder.toString()))
        .isEqualTo(new Run(0, "", "bob/ has changed since it was compiled: upgrade bob\n"));
    assertThat(Run.of(folder, "upgrade bob\n").err()).isEmpty();
    assertThat(Run.of(folder.getParent(), "", "run", folder.toString())).isEqualTo(new Run(0, "", ""));
  }

  @Test
  void whatIsWrongWithTheSourcesIsPrintedAsJavacDoesAndNothingHasChanged() throws IOException {
    bob("Log.line(", "Log.lien(");
    Run run = Run.of(folder, "upgrade bob\nsend bob greet [\"Ann\"]\n");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEqualTo("bob: greeting Ann\n\"Hello, Ann\"\n");
    assertThat(run.err()).startsWith("bob/Index.java:8: error: cannot find symbol").endsWith("1 error\n");
  }

  @Test
  void aVatThatIsNotThereIsNamedWithThoseThatAre() {
    Run run = Run.of(folder, "upgrade bib\n");
    assertThat(run).isEqualTo(new Run(1, "", "there is no vat \"bib\"; did you mean bob?\nvats: bob\n"));
  }
}
