package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vatworks.kernel.Fault;
import vatworks.vat.Limits;

/// The facade over everything: real sources, real actors, one process.
@Timeout(120)
class ContainerTest {

  private static final Options OPTIONS = Options.defaults().trustingAll().inMemory();

  @TempDir
  Path dir;
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

  /// Two vats that send a number back and forth until it is 0.
  @BeforeEach
  void leftAndRight() throws Exception {
    for (String vat : List.of("left", "right")) {
      vat(
          vat,
          """
          private Slot other;

          public void deliver(Syscall syscall, Delivery delivery) throws Exception {
            Delivery.Message message = (Delivery.Message) delivery;
            switch (message.method()) {
              case "meet" -> other = message.args().slots().getFirst();
              case "count" -> {
                int n = Integer.parseInt(message.args().body().replaceAll("[^0-9]", ""));
                syscall.log("count " + n);
                if (n > 0) {
                  syscall.send(other, "count", CapData.of("#[" + (n - 1) + "]"));
                }
              }
              case "throw" -> throw new IllegalStateException("as told");
              case "loop" -> new java.util.concurrent.CountDownLatch(1).await();
              case "big" -> syscall.send(other, "count", CapData.of("#" + "x".repeat(2_000_000)));
              default -> syscall.log(message.toString());
            }
          }
          """);
    }
    Folders.write(
        dir,
        "Wiring.java",
        """
        import vatworks.vat.*;

        public final class Wiring implements vatworks.vat.Wiring {
          public void wire(Wirer wirer) {
            wirer.send(wirer.root("left"), "meet", wirer.root("right"));
            wirer.send(wirer.root("right"), "meet", wirer.root("left"));
          }
        }
        """);
  }

  private void vat(String name, String members) throws Exception {
    Folders.write(
        dir,
        name + "/Index.java",
        "import vatworks.vat.*;\n\npublic final class Index implements Vat {\n" + members + "}\n");
  }

  private Container open() {
    return open(OPTIONS);
  }

  private Container open(Options options) {
    Container container = Container.open(dir, options);
    container.onLog(line -> lines.add(line.toString()));
    return container;
  }

  private static String failure(CompletableFuture<?> future) {
    try {
      return "answered " + future.get(60, TimeUnit.SECONDS);
    } catch (java.util.concurrent.ExecutionException e) {
      assertThat(e.getCause()).isInstanceOf(ContainerException.class);
      return e.getCause().getMessage();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void opensPausedAndDeliversNothing() {
    try (Container container = open()) {
      assertThat(container.vats()).containsExactly("left", "right");
      Status status = container.status();
      assertThat(status).isEqualTo(new Status(Mode.PAUSED, 2, 1, 1, 0, Optional.empty()));
      assertThat(container.atRest().join().queued()).isEqualTo(2);
      assertThat(container.tables().join().queue()).hasSize(2);
    }
  }

  @Test
  void runsUntilNothingIsLeftAndLogsBeforeItAnswers() {
    try (Container container = open()) {
      assertThat(container.send("left", 0, "count", "[3]").join()).isEqualTo(2);
      Status status = container.run().join();
      assertThat(lines)
          .containsExactly("left: count 3", "right: count 2", "left: count 1", "right: count 0");
      assertThat(status.queued()).isZero();
      assertThat(status.crank()).isEqualTo(8);
      assertThat(status.mode()).isEqualTo(Mode.RUNNING);
      assertThat(container.log(Optional.of("right")).join())
          .containsExactly(new LogLine(6, "right", "count 2"), new LogLine(8, "right", "count 0"));
    }
  }

  @Test
  void stepsReportDeliverySyscallsAndChanges() {
    try (Container container = open()) {
      container.step(2).join();
      container.send("left", 0, "count", "[1]").join();
      assertThat(container.step(1).join())
          .containsExactly(
              new CrankReport(
                  5,
                  "left",
                  "o+0.count #[1]",
                  List.of("log count 1", "send o-50.count #[0]"),
                  List.of("queued ko21.count #[0]"),
                  Optional.empty(), 1_650));
      assertThat(failure(container.step(0))).isEqualTo("a step is from 1 to 1000000 cranks, found 0");
      container.run().join();
      assertThat(failure(container.step(1)))
          .isEqualTo("the container delivers by itself: pause it before stepping through it");
    }
  }

  @Test
  void tablesShowAllThatTheKernelKnows() {
    try (Container container = open()) {
      TablesView tables = container.tables().join();
      assertThat(tables)
          .isEqualTo(
              new TablesView(
                  List.of(
                      new TablesView.VatRow("v1", "left", "running", Optional.empty(), 0, true),
                      new TablesView.VatRow("v2", "right", "running", Optional.empty(), 0, true)),
                  java.util.Map.of(
                      "v1", List.of(new TablesView.SlotRow("o+0", "ko20")),
                      "v2", List.of(new TablesView.SlotRow("o+0", "ko21"))),
                  List.of(
                      new TablesView.ObjectRow("ko20", "v1", "o+0"),
                      new TablesView.ObjectRow("ko21", "v2", "o+0")),
                  List.of(),
                  List.of(
                      new TablesView.MessageRow(
                          "ko20", "meet", "#[\"$0\"]", List.of("ko21"), Optional.empty()),
                      new TablesView.MessageRow(
                          "ko21", "meet", "#[\"$0\"]", List.of("ko20"), Optional.empty())),
                  java.util.Map.of(),
                  List.of(
                      new TablesView.FlowRow("f0", "main", 0, 0, 1, 0, 2, "ready", Optional.empty()),
                      new TablesView.FlowRow("f1", "console", 0, 0, 1, 0, 0, "empty", Optional.empty())),
                  List.of(
                      new TablesView.MeterRow(
                          "m0", "container", Optional.empty(), java.util.OptionalLong.empty(), 0, "ok",
                          Optional.empty(), List.of("v1", "v2"))),
                  List.of(),
                  1,
                  1));
    }
  }

  @Test
  void aVatThatThrowsIsTerminatedWithFileAndLineAndTheRestGoesOnIfThatIsThePolicy() {
    try (Container container = open(
        OPTIONS.withFaults(
            new Fault.Policy(Fault.Verdict.TERMINATE, Fault.Verdict.TERMINATE, Fault.Verdict.SKIP)))) {
      container.send("left", 0, "throw", "[]").join();
      container.send("left", 0, "count", "[1]").join();
      container.send("right", 0, "hello", "[\"@right\"]").join();
      assertThat(container.run().join().faults()).isEqualTo(1);
      assertThat(lines)
          .containsExactly(
              "kernel: left is terminated: "
                  + "threw java.lang.IllegalStateException: as told (left/Index.java:17)",
              "kernel: dropped count for left, which is terminated (ko20)",
              "right: o+0.hello #[\"$0\"] [o+0]");
      assertThat(container.tables().join().vats().getFirst())
          .isEqualTo(
              new TablesView.VatRow(
                  "v1",
                  "left",
                  "terminated",
                  Optional.of("threw java.lang.IllegalStateException: as told (left/Index.java:17)"), 1_138,
                  true));
      assertThat(failure(container.send("left", 0, "count", "[1]")))
          .startsWith("vat left is terminated: threw java.lang.IllegalStateException: as told");
    }
  }

  @Test
  void badInputGetsASentenceAndChangesNothing() {
    try (Container container = open()) {
      TablesView before = container.tables().join();
      assertThat(failure(container.send("middle", 0, "x", "[]")))
          .isEqualTo("there is no vat middle: the vats are left, right");
      assertThat(failure(container.send("left", 7, "x", "[]")))
          .isEqualTo("vat left has never exported o+7: it has only its root, o+0");
      assertThat(failure(container.send("left", -1, "x", "[]")))
          .isEqualTo("a facet's number is from 0 to 9007199254740991, found -1 for vat left");
      assertThat(failure(container.send("left", 0, "x", "[\"@right:2\"]")))
          .isEqualTo("vat right has never exported o+2: it has only its root, o+0");
      assertThat(failure(container.send("left", 0, "", "[]")))
          .isEqualTo("a method's name has 1 to 256 characters, found 0");
      assertThat(failure(container.send("left", 0, "x", "[\"\\ud800\"]")))
          .isEqualTo("a body is Unicode text, found half a surrogate pair at character 3 (0-based)");
      assertThat(failure(container.send("left", 0, "x", "[\"" + "x".repeat(1 << 20) + "\"]")))
          .isEqualTo("a body has at most 1048576 bytes, found 1048581");
      assertThat(failure(container.send("left", 0, "x", "[1"))).isNotBlank();
      assertThat(failure(container.log(Optional.of("nobody"))))
          .isEqualTo("there is no vat nobody: the vats are left, right");
      assertThat(container.tables().join()).isEqualTo(before);
    }
  }

  @Test
  void theLimitsOfAMessageAreRefusedAtTheSyscall() {
    try (Container container = open()) {
      container.send("left", 0, "big", "[]").join();
      container.run().join();
      assertThat(lines)
          .containsExactly(
              "kernel: a turn of left is undone: it "
                  + "threw vatworks.vat.SyscallRefused: a body has at most 1048576 bytes, "
                  + "found 2000001 (left/Index.java:19)");
    }
  }

  @Test
  void aTurnThatDoesNotEndLeavesTheConsoleAnswering() throws Exception {
    Container container = open();
    container.send("left", 0, "loop", "[]").join();
    container.send("right", 0, "count", "[0]").join();
    CompletableFuture<Status> running = container.run();
    while (container.status().turn().isEmpty()) {
      Thread.sleep(50);
    }
    TablesView tables = container.tables().orTimeout(60, TimeUnit.SECONDS).join();
    assertThat(tables.crank()).isEqualTo(5);
    Status.LongTurn turn = container.status().turn().orElseThrow();
    assertThat(turn.vat()).isEqualTo("left");
    assertThat(turn.crank()).isEqualTo(6);
    assertThat(turn.age()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    assertThat(turn)
        .hasToString("vat left has been in its turn for " + turn.age().toSeconds() + " s (crank 6)");
    assertThat(running).isNotDone();
    container.close();
    assertThat(failure(running)).isEqualTo("the container is closed");
  }

  @Test
  void whatIsAskedOfAClosedContainerFails() {
    Container container = open();
    container.close();
    container.close();
    assertThat(failure(container.tables())).isEqualTo("the container is closed");
    assertThat(failure(container.run())).isEqualTo("the container is closed");
  }

  @Test
  void aListenerThatThrowsIsNotCalledAgain() {
    try (Container container = open()) {
      List<LogLine> seen = Collections.synchronizedList(new ArrayList<>());
      container.onLog(
          line -> {
            seen.add(line);
            throw new IllegalStateException("enough");
          });
      container.send("left", 0, "count", "[3]").join();
      container.run().join();
      assertThat(seen).hasSize(1);
      assertThat(lines).hasSize(4);
    }
  }

  @Test
  void manyRequestsAtOnceAreAllAnsweredOrRefused() {
    try (Container container = open()) {
      List<CompletableFuture<Long>> sends = new ArrayList<>();
      for (int i = 0; i < 15_000; i++) {
        sends.add(container.send("left", 0, "hello", "[]"));
      }
      Set<Long> cranks = new HashSet<>();
      int refused = 0;
      for (CompletableFuture<Long> send : sends) {
        try {
          cranks.add(send.join());
        } catch (CompletionException e) {
          assertThat(e.getCause()).hasMessageStartingWith("10000 requests are waiting");
          refused++;
        }
      }
      assertThat(cranks.size() + refused).isEqualTo(15_000);
      assertThat(container.tables().join().queue()).hasSize(cranks.size() + 2);
    }
  }

  @Test
  void questionsThatComeWhileABlockIsPersistedAreAnsweredInOrder() {
    try (Container container = open()) {
      for (int round = 0; round < 3; round++) {
        List<CompletableFuture<?>> answers = new ArrayList<>();
        for (int i = 0; i < 900; i++) {
          answers.add(container.send("left", 0, "hello", "[]"));
          for (int j = 0; j < 4; j++) {
            answers.add(container.tables().thenApply(TablesView::crank));
            answers.add(container.atRest());
          }
          answers.add(container.run());
          answers.add(container.pause());
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
            .orTimeout(60, TimeUnit.SECONDS)
            .join();
        assertThat(container.status().mode()).isEqualTo(Mode.PAUSED);
      }
      container.run().join();
      assertThat(lines).hasSize(2_700);
    }
  }

  @Test
  void aWiringThatThrowsStartsNothing() throws Exception {
    Folders.write(
        dir,
        "Wiring.java",
        """
        public final class Wiring implements vatworks.vat.Wiring {
          public void wire(vatworks.vat.Wirer wirer) {
            wirer.send(wirer.root("middle"), "meet");
          }
        }
        """);
    assertThatThrownBy(this::open)
        .isInstanceOf(ContainerException.class)
        .hasMessage(
            "the wiring threw java.lang.IllegalArgumentException: "
                + "there is no vat middle: the vats are left, right "
                + "(Wiring.java:3)");
  }

  @Test
  void aConstructorThatDoesNotEndIsGivenUp() throws Exception {
    vat(
        "left",
        """
        public Index() throws Exception { new java.util.concurrent.CountDownLatch(1).await(); }
        public void deliver(Syscall syscall, Delivery delivery) {}
        """);
    assertThatThrownBy(this::open)
        .isInstanceOf(ContainerException.class)
        .hasMessage("the constructor of vat left has not ended after 5 s");
  }

  @Test
  void aHundredRunsHaveOneChainOfHashes() {
    Set<String> hashes = new HashSet<>();
    for (int run = 0; run < 100; run++) {
      try (Container container = open(OPTIONS.withFixedBlocks(16))) {
        container.send("left", 0, "count", "[100]").join();
        container.send("right", 0, "throw", "[\"@left\"]").join();
        Status status = container.run().join();
        hashes.add(status.height() + " " + container.hash());
      }
    }
    assertThat(hashes).hasSize(1);
  }

  @Test
  void limitsComeFromTheOptions() {
    Limits tight = new Limits(1_000, 10, 256, 5, 100, 10_000);
    try (Container container = open(OPTIONS.withLimits(tight))) {
      container.send("left", 0, "count", "[1]").join();
      container.run().join();
      assertThat(lines.getFirst())
          .isEqualTo(
              "kernel: a turn of left is undone: it "
                  + "threw vatworks.vat.SyscallRefused: a log line has at most 5 characters, "
                  + "found 7 (left/Index.java:12)");
    }
  }
}
