package vatworks.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vatworks.shell.wire.Reply;
import vatworks.shell.wire.Request;
import vatworks.shell.wire.WireLimits;

/// Whatever comes over the socket, the container's own work goes on and a well-behaved console is served.
@Timeout(180)
class ConsoleProtocolTest {

  private static final WireLimits LIMITS = new WireLimits(
      1 << 20, Duration.ofSeconds(1), Duration.ofSeconds(1), 80, 64, 100, 1 << 18, 64 << 20);

  @TempDir
  private Path folder;
  private final List<Wire> wires = new ArrayList<>();
  private RunningDaemon running;
  private Seat wellBehaved;

  @BeforeEach
  void start() throws IOException {
    running = RunningDaemon.start(Ticker.in(folder), false, LIMITS, Duration.ofSeconds(10));
    wellBehaved = new Seat(running, folder);
  }

  @AfterEach
  void allIsAsBefore() throws Exception {
    wires.forEach(Wire::close);
    long crank = crank();
    while (crank() < crank + 100) { // The container's own work: the time limit ends it where it does not go on.
      Thread.sleep(1);
    }
    assertThat(wellBehaved.execute("send echo echo [\"still here\"]")).isEqualTo(Desk.Outcome.DONE);
    assertThat(wellBehaved.shown()).contains("\"still here\"\n");
    while (consoles() != 1) { // All others are gone.
      Thread.sleep(10);
    }
    wellBehaved.close();
    running.close();
    assertThat(running.end().join()).isZero();
  }

  private long crank() {
    return running.daemon().status(0).crank();
  }

  private long consoles() throws IOException {
    try (Wire wire = new Wire(running)) {
      wire.send(new Request.Hello(Request.VERSION)).send(new Request.Status());
      wire.next();
      return wire.next().orElse(null) instanceof Reply.Status status ? status.consoles() : -1;
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
      "GET / HTTP/1.1|expected a JSON object on a line of its own, found \"GET / HTTP/1.1\"",
      "{\"do\":\"status\"}|expected hello first",
      "{\"do\":\"hello\",\"version\":7}|this container speaks version 1 of the console's protocol, and the client "
          + "version 7: use the bin/vat that started the container",
      "{\"do\":\"hello\",\"version\":1}#{\"do\":\"execute\",\"line\":\"vats\"}|expected attach, status or stop "
          + "after hello",
      "{\"do\":\"hello\",\"version\":1}#{\"do\":\"attach\",\"folder\":\"x\",\"columns\":0,\"colour\":false,"
          + "\"person\":false}|expected an absolute path as \"folder\"",
      "{\"do\":\"hello\",\"version\":1}#{\"do\":\"attach\"}|expected a text as \"folder\", found no such field",
  })
  void whatMakesNoSenseIsRefusedWithOneSentence(String lines, String sentence) throws Exception {
    try (Wire wire = new Wire(running)) {
      wire.send(lines.replace('#', '\n') + "\n");
      assertThat(wire.rest())
          .containsExactly(
              new Reply.Welcome(Request.VERSION, ProcessHandle.current().pid()), new Reply.Refused(sentence));
    }
  }

  @Test
  void lineThatIsTooLongIsRefused() throws Exception {
    try (Wire wire = new Wire(running)) {
      wire.attach().send("x".repeat(3 << 20));
      assertThat(wire.rest()).last()
          .isEqualTo(new Reply.Refused("a line has at most 1048576 bytes, and this one has more"));
    }
  }

  @Test
  void whoeverSaysNothingAndWhoeverSaysHalfIsShutOut() throws Exception {
    try (Wire silent = new Wire(running); Wire half = new Wire(running)) {
      half.attach().send("{\"do\":");
      assertThat(silent.rest()).last().isEqualTo(new Reply.Refused("nothing was asked for within 1 s"));
      assertThat(half.rest()).last()
          .isEqualTo(new Reply.Refused("the rest of a line has not come within 1 s"));
    }
  }

  @Test
  void whoeverAsksWithoutReadingIsShutOut() throws Exception {
    try (Wire wire = new Wire(running)) {
      wire.attach().send((new Request.Execute("log -f").json() + "\n").repeat(200));
      assertThat(wire.rest()).last()
          .isEqualTo(new Reply.Refused("there are 100 requests waiting already: wait for their replies"));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void randomBytesAndRandomlyBrokenRequestsHurtNobody(long seed) throws Exception {
    Random random = new Random(seed);
    for (int round = 0; round < 150; round++) {
      try (Wire wire = new Wire(running)) {
        if (random.nextBoolean()) {
          wire.attach();
        }
        wire.send(random.nextInt(3) == 0 ? noise(random) : broken(random));
        if (random.nextBoolean()) {
          wire.next();
        }
      }
    }
  }

  private static byte[] noise(Random random) {
    byte[] bytes = new byte[random.nextInt(random.nextInt(10) == 0 ? 100_000 : 200)];
    random.nextBytes(bytes);
    return bytes;
  }

  /// Requests with bytes changed, cut out and doubled.
  private static byte[] broken(Random random) {
    List<Request> requests = List.of(
        new Request.Hello(random.nextInt(3)),
        new Request.Attach("/", random.nextInt(200), true, random.nextBoolean()),
        new Request.Execute("send echo echo [\"a\"]"),
        new Request.Execute("step 1000000"),
        new Request.Execute("log -f"),
        new Request.Complete("send @ech"),
        new Request.GiveUp(),
        new Request.Settle(),
        new Request.Leave(),
        new Request.Status());
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(5); i >= 0; i--) {
      text.append(requests.get(random.nextInt(requests.size())).json()).append('\n');
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      int place = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.setCharAt(place, (char) (random.nextInt(95) + 32));
        case 1 -> text.deleteCharAt(place);
        default -> text.insert(place, text.substring(place / 2, place));
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void thousandConnectionsLeaveRoomForTheConsoleThatIsThere() throws Exception {
    int refused = 0;
    for (int i = 0; i < 1_000; i++) {
      Wire wire = new Wire(running);
      wires.add(wire);
      if (wire.next().orElseThrow() instanceof Reply.Refused(String sentence)) {
        refused++;
        assertThat(sentence)
            .isEqualTo("there are 80 connections to this container already: close one first");
        assertThat(wire.next()).isEmpty();
      }
    }
    assertThat(refused).isPositive();
    assertThat(wellBehaved.execute("vats")).isEqualTo(Desk.Outcome.DONE);
  }

  @Test
  void oneConsoleTooManyIsToldSo() throws Exception {
    for (int i = 0; i < LIMITS.consoles(); i++) { // One is there already.
      Wire wire = new Wire(running).attach();
      wires.add(wire);
      wire.next();
      Reply reply = wire.next().orElseThrow();
      if (i < LIMITS.consoles() - 1) {
        assertThat(reply).isInstanceOf(Reply.Attached.class);
      } else {
        assertThat(reply).isEqualTo(
            new Reply.Refused("there are 64 consoles attached to this container already: leave one first"));
      }
    }
    assertThat(consoles()).isEqualTo(64); // How it does can be asked all the same.
  }

  @Test
  void whoeverReadsTooSlowlyMissesLogLinesAndIsToldHowMany() throws Exception {
    try (Wire slow = new Wire(running)) {
      slow.attach().send(new Request.Execute("log -f"));
      long crank = crank();
      while (crank() < crank + 50_000) { // Far more than there is room for.
        Thread.sleep(10);
      }
      String text = slow.next().orElseThrow().json();
      while (!text.matches(".*\\.\\.\\. [0-9,]+ lines left out.*")) {
        text = slow.next().orElseThrow().json();
      }
      assertThat(slow.next().orElseThrow()).isInstanceOf(Reply.Print.class); // And goes on after them.
    }
  }
}
