package vatworks.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vatworks.container.Container;
import vatworks.container.Options;

/// The console as a person at a terminal has it, with a terminal that is a pair of streams.
class TerminalConsoleTest {

  private static final String CTRL_C = "\u0003";
  private static final String CTRL_D = "\u0004";

  @TempDir
  Path folder;

  @Test
  @Timeout(60)
  void promptShowsModeAndQueue() throws Exception {
    String shown = type("vats\rrun\rpause\r" + CTRL_D);
    assertThat(shown)
        .contains("2 vats: alice, bob. Type help for the commands.")
        .contains("paused 1> ")
        .contains("running 0> ")
        .contains("paused 0> ")
        .contains("v1  alice  1       1       0           running")
        .contains("bob: got greet");
  }

  @Test
  @Timeout(60)
  void controlCDropsTheLine() throws Exception {
    String shown = type("frobnicate" + CTRL_C + "vats\rquit\r");
    assertThat(shown).contains("v2  bob ").doesNotContain("there is no command");
  }

  @Test
  @Timeout(60)
  void exclamationMarksAndOpenQuotesAreJustText() throws Exception {
    assertThat(type("send bob !! [\"it's\"]\rstep 2\rquit\r")).contains("crank 3")
        .contains("o+0.!! #[\"it's\"]");
  }

  private String type(String keys) throws Exception {
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    ByteArrayInputStream in = new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8));
    // This terminal reads a key only when the console asks for one, so none is lost between two lines.
    try (Terminal terminal = new DumbTerminal("test", "dumb", in, shown, StandardCharsets.UTF_8);
        Container container = Container.open(Greeter.in(folder), Options.defaults().inMemory())) {
      terminal.setSize(new Size(80, 24));
      Attributes attributes = terminal.getAttributes();
      attributes.setLocalFlag(Attributes.LocalFlag.ISIG, true);
      attributes.setControlChar(Attributes.ControlChar.VINTR, CTRL_C.charAt(0));
      attributes.setControlChar(Attributes.ControlChar.VQUIT, '\\' - '@');
      attributes.setControlChar(Attributes.ControlChar.VSUSP, 'Z' - '@');
      attributes.setControlChar(Attributes.ControlChar.VSTATUS, 'T' - '@');
      terminal.setAttributes(attributes);
      TerminalConsole.run(terminal, LocalDesk.of(container, folder, () -> {
      }));
    }
    return shown.toString(StandardCharsets.UTF_8);
  }

  @Test
  void tabCompletesCommandsVatsFacetsAndReferences() throws Exception {
    try (Container container = Container.open(Greeter.in(folder), Options.defaults().inMemory())) {
      container.step(2).join();
      Completion completion = new Completion(container);
      assertThat(completion.proposals("sho")).isEqualTo(Verb.words());
      assertThat(completion.proposals("send al")).containsExactly("alice", "bob");
      assertThat(completion.proposals("send @")).containsExactly("@alice", "@bob");
      assertThat(completion.proposals("send alice ")).isEqualTo(List.of("0", "7"));
      assertThat(completion.proposals("send alice hi [\"@")).containsExactly("@alice", "@bob");
      assertThat(completion.proposals("send alice hi [1,\"@alice:")).containsExactly("@alice:0", "@alice:7");
      assertThat(completion.proposals("show-tables q")).containsExactly("alice", "bob", "queue", "objects",
          "promises", "--json");
      assertThat(completion.proposals("vows ")).containsExactly("alice", "bob", "--json");
      assertThat(completion.proposals("log ")).containsExactly("alice", "bob", "kernel", "-f");
      assertThat(completion.proposals("help s")).isEqualTo(Verb.words());
      assertThat(completion.proposals("frobnicate ")).isEmpty();
    }
  }
}
