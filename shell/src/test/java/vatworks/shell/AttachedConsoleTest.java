package vatworks.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vatworks.container.Options;
import vatworks.container.VatFolder;
import vatworks.shell.wire.ConsoleSocket;
import vatworks.shell.wire.Reply;
import vatworks.shell.wire.Request;
import vatworks.shell.wire.WireLimits;

/// A console that is attached to a container in another process is like one that has opened it.
@Timeout(120)
class AttachedConsoleTest {

  @TempDir
  private Path folder;

  @BeforeEach
  void basedirs() throws Exception {
    Greeter.in(folder.resolve("greeter"));
    Talk.in(folder.resolve("talk"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "step; step 5; step",
      "run\nlog\nvats\nshow-tables\nshow-tables --json\nvows\nshow-graph",
      "step x; frobnicate; send nobody hi; log nobody; send bob 4 hi; send bob hi [1; show-tables carol",
      "run; run; pause; pause; step 1000000",
      "run\nsend bob hi\nsend bob hi [\"@alice:7\"]\nlog bob",
      "help; help send; help log; # nothing; quit; vats",
      "send alice boom; run; vats",
  })
  void scriptsPrintTheSameAttached(String script) throws Exception {
    Run local = Run.of(folder, script, "greeter", "--memory", "--paused");
    try (RunningDaemon _ = RunningDaemon.paused(folder.resolve("greeter"))) {
      assertThat(Run.of(folder, script, "greeter")).isEqualTo(local);
    }
    try (RunningDaemon _ = RunningDaemon.paused(folder.resolve("greeter"))) {
      String commands = script.replace('\n', ';');
      assertThat(Run.of(folder, "", "shell", "greeter", "-c", commands))
          .isEqualTo(Run.of(folder, "", "greeter", "--memory", "--paused", "-c", commands));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "run\nsend bob greet [\"Ann\"]\nsend bob refuse [\"Ann\"]",
      "run\nsend bob wonder\nsend bob tell [\"42\"]",
      "send bob wonder\nshow-tables promises --json",
      "send bob wonder\nrun",
      "send bob greet [\"Ann\"]\nsend bob greet [\"Ben\"]\nstep 3",
  })
  void answersComeTheSameAttached(String script) throws Exception {
    Run local = Run.of(folder, script, "talk", "--memory", "--paused");
    try (RunningDaemon _ = RunningDaemon.paused(folder.resolve("talk"))) {
      assertThat(Run.of(folder, script, "talk")).isEqualTo(local);
    }
  }

  @Test
  void whatIsLoggedWhileNoCommandIsUnderWayIsNotShown() throws Exception {
    try (RunningDaemon running = RunningDaemon.running(folder.resolve("greeter"));
        Seat seat = new Seat(running, folder)) {
      Run.of(folder, "send bob hi\n", "greeter"); // Another console's.
      assertThat(seat.desk().execute("send bob hello")).isEqualTo(Desk.Outcome.DONE);
      seat.desk().settle();
      assertThat(seat.shown()).isEqualTo("bob: got hello\n");
    }
  }

  @Test
  void logIsFollowedUntilThePersonGivesUp() throws Exception {
    try (RunningDaemon running = RunningDaemon.running(folder.resolve("greeter"));
        Seat seat = new Seat(running, folder);
        Seat other = new Seat(running, folder)) {
      CompletableFuture<Desk.Outcome> end = CompletableFuture.supplyAsync(() -> seat.execute("log bob -f"));
      seat.awaitShown("bob: got greet\n");
      other.execute("send alice hi");
      other.execute("send bob one");
      other.execute("send bob two");
      seat.awaitShown("bob: got greet\nbob: got one\nbob: got two\n");
      assertThat(end).isNotDone();
      while (!end.isDone()) {
        seat.desk().giveUp(); // One that comes before the command waits is of no use, as Ctrl-C at a prompt.
        Thread.sleep(20);
      }
      assertThat(end.join()).isEqualTo(Desk.Outcome.DONE);
      seat.desk().settle();
      other.execute("send bob three");
      other.desk().settle();
      assertThat(other.shown()).endsWith("bob: got three\n");
      assertThat(seat.shown()).isEqualTo("bob: got greet\nbob: got one\nbob: got two\n");
    }
  }

  @Test
  void completionKnowsTheContainersVats() throws Exception {
    try (RunningDaemon running = RunningDaemon.running(folder.resolve("greeter"));
        Seat seat = new Seat(running, folder)) {
      seat.desk().settle();
      assertThat(seat.desk().proposals("send al")).containsExactly("alice", "bob");
      assertThat(seat.desk().proposals("send alice ")).containsExactly("0", "7");
      assertThat(seat.desk().proposals("sho")).isEqualTo(Verb.words());
    }
  }

  @Test
  void personAtATerminalHasPromptsAndGreeting() throws Exception {
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    byte[] keys = "vats\rrun\rpause\rquit\r".getBytes(StandardCharsets.UTF_8);
    try (RunningDaemon running = RunningDaemon.paused(folder.resolve("greeter"));
        Attachment attachment = running.attach();
        Terminal terminal = new DumbTerminal(
            "test", "dumb", new ByteArrayInputStream(keys), shown, StandardCharsets.UTF_8)) {
      terminal.setSize(new Size(80, 24));
      TerminalConsole.run(terminal, RemoteDesk.of(attachment, folder));
    }
    assertThat(shown.toString(StandardCharsets.UTF_8))
        .contains("2 vats: alice, bob. Type help for the commands.")
        .contains("paused 1> ")
        .contains("running 0> ")
        .contains("paused 0> ")
        .contains("v1  alice  1       1       0           running")
        .contains("bob: got greet");
  }

  @Test
  void filesAreRelativeToTheClientsFolder() throws Exception {
    Path client = Files.createDirectory(folder.resolve("client"));
    try (RunningDaemon _ = RunningDaemon.running(folder.resolve("greeter"))) {
      assertThat(Run.of(client, "show-graph a.dot", "shell", "../greeter").status()).isZero();
    }
    assertThat(client.resolve("a.dot")).content().startsWith("digraph vats {");
  }

  @Test
  void optionsOfOpeningAreRefusedOnARunningContainer() throws Exception {
    try (RunningDaemon _ = RunningDaemon.running(folder.resolve("greeter"))) {
      Run run = Run.of(folder, "", "greeter", "--paused");
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).startsWith("the container runs already, in process ")
          .contains("leave out --paused");
    }
  }

  @Test
  void containerThatIsStoppedSaysSoToItsConsoles() throws Exception {
    try (RunningDaemon running = RunningDaemon.running(folder.resolve("talk"));
        Seat seat = new Seat(running, folder)) {
      Run stop = Run.of(folder, "", "stop", "talk");
      assertThat(stop.out()).startsWith("talk is stopped, and process ");
      assertThat(stop.status()).isZero();
      assertThat(running.end().join()).isZero();
      Throwable lost = catchThrowable(() -> seat.desk().execute("vats"));
      assertThat(lost).isInstanceOf(DeskLost.class).hasMessageStartingWith("the container has been stopped");
    }
    assertThat(Run.of(folder, "", "status", "talk")).isEqualTo(new Run(3, "talk does not run\n", ""));
  }

  @Test
  void turnThatDoesNotEndIsBrokenOffAndToldOf() throws Exception {
    try (RunningDaemon running = RunningDaemon.start(
        Greeter.spinning(folder.resolve("greeter")), false, WireLimits.USUAL,
        Duration.ofSeconds(2), Options.defaults().withTrusted(Set.of("alice")));
        Seat seat = new Seat(running, folder)) {
      seat.execute("send alice spin");
      Run stop = Run.of(folder, "", "stop", "greeter");
      assertThat(stop.status()).isZero();
      assertThat(stop.err())
          .matches(
              "vat alice has been in its turn for \\d+ s \\(crank \\d+\\): that turn is broken off, as if it"
                  + " had not begun\n");
    }
  }

  @Test
  void statusCountsConsoles() throws Exception {
    try (RunningDaemon running = RunningDaemon.paused(folder.resolve("greeter"));
        Seat _ = new Seat(running, folder);
        Seat _ = new Seat(running, folder)) {
      Run status = Run.of(folder, "", "status", "greeter");
      assertThat(status.status()).isZero();
      assertThat(status.out())
          .matches("greeter runs, in process \\d+ since [-0-9]+ [:0-9]+\n"
              + "mode      paused\ncrank     1\nblock     1\nqueued    1\nfaults    0\nconsoles  2\n");
      assertThat(Run.of(folder, "", "status", "greeter", "--json").out())
          .matches(
              "\\{\"running\":true,\"pid\":\\d+,\"since\":\"[-0-9]+T[:0-9]+Z\",\"mode\":\"paused\",\"crank\":1,"
                  + "\"height\":1,\"queued\":1,\"faults\":0,\"consoles\":2}\n");
    }
  }

  @Test
  void basedirWithALongNameWorksToo() throws Exception {
    Path basedir = Greeter.in(folder.resolve("x".repeat(120)).resolve("y".repeat(120)));
    try (RunningDaemon _ = RunningDaemon.running(basedir)) {
      assertThat(Run.of(folder, "send bob hi", "shell", basedir.toString()).out()).isEqualTo("bob: got hi\n");
    }
  }

  @Test
  void containerThatDiesIsToldOfInASentence() throws Exception {
    Run run = against(List.of(new Reply.Welcome(Request.VERSION, 4711), new Reply.Attached("hello", "> ")));
    assertThat(run)
        .isEqualTo(new Run(1, "", "the container is gone: process 4711 has ended the connection\n"));
  }

  @Test
  void containerOfAnotherVersionIsToldOfWithBothVersions() throws Exception {
    Run run = against(List.of(new Reply.Welcome(2, 4711)));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("process 4711").contains("version 2").contains("version 1");
    assertThat(run.err().lines()).hasSize(1);
  }

  /// Runs a command on a container that says this and closes the connection.
  private Run against(List<Reply> replies) throws Exception {
    VatFolder state = VatFolder.of(folder.resolve("greeter"));
    try (VatFolder.Lock _ = state.lock(); ServerSocketChannel server = ConsoleSocket.bind(state.path())) {
      Thread.ofVirtual().start(() -> {
        try (SocketChannel channel = server.accept()) {
          for (Reply reply : replies) {
            channel.write(ByteBuffer.wrap((reply.json() + "\n").getBytes(StandardCharsets.UTF_8)));
          }
          Channels.newInputStream(channel).read();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
      return Run.of(folder, "vats\n", "greeter");
    }
  }
}
