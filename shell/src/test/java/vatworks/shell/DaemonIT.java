package vatworks.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vatworks.container.VatFolder;

/// A container that runs as a daemon, with the real `bin/vat`: from `start` to its end, whatever that is.
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class DaemonIT {

  private static final Path VAT = Path.of("").toAbsolutePath().getParent().resolve("bin/vat");

  @TempDir
  private Path folder;
  private Path basedir;

  @BeforeEach
  void basedir() throws IOException {
    basedir = Greeter.in(folder.resolve("greeter"));
  }

  @AfterEach
  void nothingIsLeft() {
    pid().flatMap(ProcessHandle::of).ifPresent(process -> {
      process.destroyForcibly();
      process.onExit().join();
    });
  }

  private Optional<Long> pid() {
    return VatFolder.of(basedir).holder();
  }

  private Process start(String... args) throws IOException {
    List<String> line = new ArrayList<>(List.of(VAT.toString()));
    line.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
    builder.environment().remove("VAT_JAVA_OPTS");
    builder.redirectInput(new File("/dev/null"));
    return builder.start();
  }

  private Run vat(String... args) throws IOException, InterruptedException {
    Process process = start(args);
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), out,
        err.replaceAll("(vat: preparing a faster start|bringing back greeter, ).*\n", ""));
  }

  private ProcessHandle started() throws Exception {
    Run run = vat("start", "greeter");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    long pid = pid().orElseThrow();
    assertThat(run.out()).isEqualTo("greeter runs, in process " + pid + "\n");
    return ProcessHandle.of(pid).orElseThrow();
  }

  private String log() throws IOException {
    return Files.readString(basedir.resolve(".vat/vat.log"));
  }

  @Test
  void startedContainerIsServedAndStopped() throws Exception {
    ProcessHandle daemon = started();
    Run again = vat("start", "greeter");
    assertThat(again).isEqualTo(new Run(2, "", "greeter runs already, in process " + daemon.pid() + "\n"));
    Run refused = vat("run", "greeter");
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("is open in another container, process " + daemon.pid());
    assertThat(vat("status", "greeter").out()).startsWith("greeter runs, in process " + daemon.pid());
    assertThat(vat("shell", "greeter", "-c", "send bob hi")).isEqualTo(new Run(0, "bob: got hi\n", ""));
    Run stop = vat("stop", "greeter");
    assertThat(stop).isEqualTo(
        new Run(0, "greeter is stopped, and process " + daemon.pid() + " has ended\n", ""));
    assertThat(daemon.isAlive()).isFalse();
    assertThat(vat("status", "greeter")).isEqualTo(new Run(3, "greeter does not run\n", ""));
    assertThat(log()).contains("crank 2 bob: got greet".replace("crank 2", "crank 3")).contains("bob: got hi")
        .contains("closed at crank");
  }

  @Test
  void vatThatPrintsAsItIsMadeIsNotInTheWay() throws Exception {
    Path bob = basedir.resolve("bob/Index.java");
    String source = Files.readString(bob);
    Files.writeString(
        bob, source.replace("Vat {\n", "Vat {\n  { System.out.println(\"ready or not\"); }\n"));
    assertThat(Files.readString(bob)).isNotEqualTo(source);
    Run run = vat("start", "greeter", "--trust", "bob");
    assertThat(run.status()).isZero();
    assertThat(run.err()).startsWith("NOT CONFINED: vat bob is trusted");
    assertThat(run.out()).startsWith("greeter runs, in process ");
  }

  @Test
  void daemonHasASessionOfItsOwnAndNoTerminal() throws Exception {
    ProcessHandle daemon = started();
    Path stat = Path.of("/proc/" + daemon.pid() + "/stat");
    if (Files.exists(stat)) { // On Linux: pid (name) state parent group session terminal ...
      String[] fields = Files.readString(stat).replaceFirst(".*\\) ", "").split(" ");
      assertThat(fields[3]).isEqualTo("" + daemon.pid());
      assertThat(fields[4]).isEqualTo("0");
    }
    assertThat(daemon.isAlive()).isTrue();
  }

  @Test
  void hangUpIsNothingAndTerminationIsAStop() throws Exception {
    ProcessHandle daemon = started();
    signal("HUP", daemon);
    assertThat(vat("shell", "greeter", "-c", "send bob hi")).isEqualTo(new Run(0, "bob: got hi\n", ""));
    signal("TERM", daemon);
    daemon.onExit().join();
    assertThat(log()).contains("signal TERM").contains("closed at crank");
    assertThat(basedir.resolve(".vat/console.sock")).doesNotExist();
  }

  private static void signal(String name, ProcessHandle process) throws Exception {
    assertThat(new ProcessBuilder("kill", "-" + name, "" + process.pid()).start().waitFor()).isZero();
  }

  @Test
  void killedContainerIsNotInTheWayAndItsConsolesAreTold() throws Exception {
    ProcessHandle daemon = started();
    Process console = start("shell", "greeter", "-c", "log -f");
    assertThat(console.inputReader().readLine()).isEqualTo("bob: got greet");
    daemon.destroyForcibly();
    assertThat(console.waitFor()).isEqualTo(1);
    assertThat(console.errorReader().lines())
        .containsExactly("the container is gone: process " + daemon.pid() + " has ended the connection");
    daemon.onExit().join();
    assertThat(basedir.resolve(".vat/console.sock")).exists();
    assertThat(vat("status", "greeter")).isEqualTo(new Run(3, "greeter does not run\n", ""));
    started();
    assertThat(vat("shell", "greeter", "-c", "log bob; send bob hi").out())
        .isEqualTo("crank 3  bob: got greet\nbob: got hi\n");
  }

  @Test
  void whatIsInTheWayOfStartingIsTheContainersOwnSentence() throws Exception {
    Files.writeString(basedir.resolve("bob/Index.java"), "public final class Index {");
    Run run = vat("start", "greeter");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("bob/Index.java:1: error: ").doesNotContain("\tat ");
    assertThat(vat("start", "none")).isEqualTo(new Run(2, "", "there is no folder none\n"));
    Run missing = vat("start", "greeter", "--config", "none.conf");
    assertThat(missing.status()).isEqualTo(2);
    assertThat(missing.err()).contains("none.conf");
  }

  @Test
  void aStartThatFailsLeavesNothing() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Run run = vat("start", "empty");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(empty.toString());
    assertThat(empty).isEmptyDirectory();
  }

  @Test
  void aCrashOfTheJvmIsReportedInTheContainersOwnFolder() throws Exception {
    ProcessHandle daemon = started();
    signal("SEGV", daemon);
    daemon.onExit().join();
    assertThat(basedir.resolve(".vat/hs_err_pid" + daemon.pid() + ".log")).content().contains("SIGSEGV");
    assertThat(basedir.resolve("hs_err_pid" + daemon.pid() + ".log")).doesNotExist();
    started();
    assertThat(vat("shell", "greeter", "-c", "send bob hi").out()).isEqualTo("bob: got hi\n");
  }

  @Test
  void twoStartsAtOnceGiveOneContainer() throws Exception {
    Process one = start("start", "greeter");
    Process two = start("start", "greeter");
    List<Integer> statuses = List.of(one.waitFor(), two.waitFor());
    assertThat(statuses).containsExactlyInAnyOrder(0, 2);
    assertThat(vat("status", "greeter").status()).isZero();
  }
}
