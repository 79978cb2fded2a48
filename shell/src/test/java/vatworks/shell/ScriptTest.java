package vatworks.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Where one command of `-c` ends and the next begins.
class ScriptTest {

  @Test
  void commandsArePartedBySemicolonsAndLineEnds() {
    assertThat(Script.split("step 2; show-tables\nquit")).containsExactly("step 2", "show-tables", "quit");
    assertThat(Script.split("step")).containsExactly("step");
    assertThat(Script.split("")).containsExactly("");
    assertThat(Script.split("step;;")).containsExactly("step", "", "");
  }

  @Test
  void semicolonsInQuotesAndJsonStay() {
    assertThat(Script.split("send a b [\"x;y\"]; step")).containsExactly("send a b [\"x;y\"]", "step");
    assertThat(Script.split("send a b '[1 ; 2]'; step")).containsExactly("send a b '[1 ; 2]'", "step");
    assertThat(Script.split("send a b [{\"a\":1 ; 2}]; step"))
        .containsExactly("send a b [{\"a\":1 ; 2}]", "step");
  }

  @Test
  void quotesInsideStringsDoNotCount() {
    assertThat(Script.split("send a b [\"it's\"]; step")).containsExactly("send a b [\"it's\"]", "step");
    assertThat(Script.split("send a b [\"\\\";\"]; step")).containsExactly("send a b [\"\\\";\"]", "step");
    assertThat(Script.split("send a b '[\"it's;\"]'; step"))
        .containsExactly("send a b '[\"it's;\"]'", "step");
  }

  @Test
  void lineEndClosesWhatWasLeftOpen() {
    assertThat(Script.split("send a b [1\nstep; step")).containsExactly("send a b [1", "step", "step");
  }
}
