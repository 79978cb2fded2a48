package vatworks.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sessions in Markdown are run, and a wrong line in one is noticed.
class ConsoleSessionsTest {

  private static final String PAGE = """
      # Greeter

      ```console
      $ bin/vat greeter --paused
      2 vats: alice, bob. Type help for the commands.
      paused 1> step
      crank 2: alice <- o+0.meet #["$0"] [o-50]
        send o-50.greet #["$0"] [o+7]
        used 1,532 computrons
        = v1: o-50 = ko21
        = ko22 owned by v1
        = v1: o+7 = ko22
        = queued ko21.greet #["$0"] [ko22]
      paused 1> run
      bob: got greet
      alice: heard hi
      running 0> send bob hi
      bob: got hi
      running 0>
      running 0> quit
      $ bin/vat run greeter --memory
      bob: got greet
      alice: heard hi
      $ echo $?
      0
      $ bin/vat greeter --paused --memory -c 'step x'
      step x
           ^ expected how many deliveries, a number from 1 to 1000000
      example: step 3
      $ echo $?
      1
      ```

      Not a session:

      ```sh
      ls
      ```
      """;

  @TempDir
  Path folder;

  @BeforeEach
  void greeter() throws Exception {
    Greeter.in(folder.resolve("greeter"));
  }

  private List<DynamicTest> sessions(String page) throws Exception {
    return ConsoleSessions.in(Files.writeString(folder.resolve("README.md"), page), folder).toList();
  }

  @Test
  void sessionThatTellsTheTruthPasses() throws Throwable {
    List<DynamicTest> tests = sessions(PAGE);
    assertThat(tests).hasSize(1);
    tests.getFirst().getExecutable().execute();
  }

  @Test
  void everyLineCounts() throws Exception {
    List<String> lies = List.of(
        PAGE.replace("paused 1> step", "paused 2> step"),
        PAGE.replace("bob: got hi\n", ""),
        PAGE.replace("$ echo $?\n0", "$ echo $?\n1"),
        PAGE.replace("  = ko22 owned by v1\n", ""));
    for (String lie : lies) {
      assertThat(lie).isNotEqualTo(PAGE);
      DynamicTest test = sessions(lie).getFirst();
      assertThatThrownBy(() -> test.getExecutable().execute()).isInstanceOf(AssertionError.class);
    }
  }

  @Test
  void pageWithoutASessionIsRefused() {
    assertThatThrownBy(() -> sessions("# Nothing\n")).hasMessageContaining("shows no session");
  }
}
