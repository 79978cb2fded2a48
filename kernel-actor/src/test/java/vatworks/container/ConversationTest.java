package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vatworks.kernel.Fault;

/// What vats said, in words, and as Causeway reads it.
class ConversationTest {

  private static final Options SQLITE = Options.defaults().withFixedBlocks(5).withStore(new Store.Sqlite())
      .withFaults(new Fault.Policy(Fault.Verdict.TERMINATE, Fault.Verdict.TERMINATE, Fault.Verdict.SKIP));

  @TempDir
  Path dir;

  @BeforeEach
  void talk() {
    Folders.write(dir, "shared/Bank.java", """
        import vatworks.vow.*;

        public interface Bank extends Remote {
          Vow<Bank> branch();

          Vow<Long> deposit(long amount);

          Vow<Long> rob(String how);
        }
        """);
    Folders.write(dir, "bank/Index.java", """
        import vatworks.vow.*;

        public final class Index implements Bank {
          public Vow<Bank> branch() {
            return Vow.resolve(new Index());
          }

          public Vow<Long> deposit(long amount) {
            return Vow.resolve(amount);
          }

          public Vow<Long> rob(String how) {
            throw new IllegalStateException("no " + how + " <b>");
          }
        }
        """);
    Folders.write(dir, "shared/User.java", """
        import vatworks.vow.*;

        public interface User extends Remote {
          Vow<Long> go(Bank bank);
        }
        """);
    Folders.write(dir, "user/Index.java", """
        import static vatworks.vow.E.E;
        import vatworks.vow.*;

        public final class Index implements User {
          public Vow<Long> go(Bank bank) {
            return E(E(bank).branch()).deposit(5);
          }
        }
        """);
    Folders.write(dir, "raw/Index.java", """
        import vatworks.vat.*;

        public final class Index implements Vat {
          public void deliver(Syscall syscall, Delivery delivery) {
            if (delivery instanceof Delivery.Message message && message.method().equals("boom")) {
              throw new IllegalStateException("<boom>");
            }
            syscall.log("heard");
          }
        }
        """);
    Folders.write(dir, "Wiring.java", Folders.WIRING);
    try (Container container = Container.open(dir, SQLITE)) {
      container.run().join();
      container.ask("user", 0, "go", "[\"@bank\"]").join().answer().join();
      container.ask("bank", 0, "rob", "[\"gun\\n<script>\"]").join().answer().join();
      container.pause().join();
      container.send("raw", 0, "hear", "[{\"a\":[1,null]}]").join();
      container.send("raw", 0, "boom", "[]").join();
      container.send("raw", 0, "late", "[]").join();
      container.run().join();
    }
  }

  private Conversation all() {
    return Conversation.read(dir, SQLITE, 1, Long.MAX_VALUE);
  }

  private static String line(Conversation.Turn turn) {
    String arrows = turn.arrows().stream()
        .map(
            it -> it.from() + ">" + it.to() + " " + it.kind() + " " + it.subject() + " " + it.method() + "("
                + it.text() + ") of " + it.sentIn())
        .collect(Collectors.joining(", "));
    return turn.crank() + " " + turn.lane() + ": " + arrows + turn.log()
        + turn.fault().map(why -> " " + why).orElse("");
  }

  @Test
  void itIsInWords() {
    Conversation all = all();
    assertThat(all.turns().stream().map(ConversationTest::line).collect(Collectors.joining("\n")))
        .isEqualTo("""
            3 v3: outside>v3 MESSAGE @user go("@bank") of 2[]
            4 v1: v3>v1 MESSAGE @bank branch() of 3[]
            5 v1: v3>v1 MESSAGE @bank:1 deposit(5) of 3[]
            6 v3: v1>v3 FORWARDED kp41 branch("@bank:1") of 4[]
            7 v3: v1>v3 FULFILLED kp42 deposit(5) of 5[]
            8 outside: v1>outside FULFILLED kp40 go(5) of 5[]
            10 v1: outside>v1 MESSAGE @bank rob("gun\\n<script>") of 9[]
            11 outside: v1>outside REJECTED kp43 \
            rob(java.lang.IllegalStateException: no gun\\n<script> <b>) of 10[]
            15 v2: outside>v2 MESSAGE @raw hear({"a":[1,null]}) of 12[heard]
            16 v2: outside>v2 MESSAGE @raw boom() of 13[] \
            threw java.lang.IllegalStateException: <boom> (raw/Index.java:6)
            17 v0: outside>v0 DROPPED @raw late() of 14[\
            dropped late for raw, which is terminated (ko23)]""");
    assertThat(all.lanes()).extracting(Conversation.Lane::name)
        .containsExactly("outside", "user", "bank", "raw", "kernel");
  }

  @Test
  void partOfItKnowsWhatWasSentBefore() {
    Conversation part = Conversation.read(dir, SQLITE, 5, 6);
    assertThat(part.turns()).isEqualTo(
        all().turns().stream().filter(turn -> turn.crank() >= 5 && turn.crank() <= 6).toList());
    assertThat(part.from()).isEqualTo(5);
    assertThat(part.to()).isEqualTo(6);
  }

  @Test
  void cranksThatAreNotThereAreRefused() {
    long last = all().to();
    assertThatThrownBy(() -> Conversation.read(dir, SQLITE, last + 1, last + 9)).hasMessage(
        "there are no cranks " + (last + 1) + " to " + (last + 9) + ": the last crank of " + dir + " is "
            + last);
    assertThatThrownBy(() -> Conversation.read(dir, SQLITE, 0, 5)).hasMessage(
        "there are no cranks 0 to 5: cranks are counted from 1, and the first is not after the last");
    assertThatThrownBy(() -> Conversation.read(dir, SQLITE, 6, 5))
        .isInstanceOf(ContainerException.class).hasMessageStartingWith("there are no cranks 6 to 5");
  }

  // What the debugger's own reader relies on.
  @Test
  void causewayReadsItsLog() throws IOException {
    Path file = dir.resolve("talk.log");
    Conversation.writeCauseway(file, dir, SQLITE, 1, Long.MAX_VALUE);
    JsonNode events = new ObjectMapper().readTree(Files.readString(file));
    assertThat(Files.readAllLines(file)).hasSize(events.size() + 2);
    Map<String, JsonNode> sent = new HashMap<>();
    Map<String, JsonNode> got = new HashMap<>();
    Set<String> conditions = new HashSet<>();
    Set<String> resolved = new HashSet<>();
    Set<String> anchors = new HashSet<>();
    for (JsonNode event : events) {
      List<String> classes = new java.util.ArrayList<>();
      event.get("class").forEach(name -> classes.add(name.textValue().replace("org.ref_send.log.", "")));
      assertThat(classes.getLast()).isEqualTo("Event");
      assertThat(event.get("anchor").get("turn").get("loop").isTextual()).isTrue();
      assertThat(event.get("anchor").get("turn").get("number").isIntegralNumber()).isTrue();
      assertThat(event.get("timestamp").isIntegralNumber()).isTrue();
      assertThat(anchors.add(event.get("anchor").toString())).isTrue();
      switch (classes.get(classes.size() - 2)) {
        case "Sent" -> {
          assertThat(sent.put(event.get("message").textValue(), event)).isNull();
          assertThat(classes.contains("SentIf")).isEqualTo(event.has("condition"));
          if (event.has("condition")) {
            conditions.add(event.get("condition").textValue());
          }
          assertThat(event.get("trace").get("calls").get(0).get("name").isTextual()).isTrue();
        }
        case "Got" -> assertThat(got.put(event.get("message").textValue(), event)).isNull();
        case "Resolved" -> {
          assertThat(classes.getFirst()).isIn("Fulfilled", "Rejected");
          assertThat(classes.contains("Rejected")).isEqualTo(event.has("reason"));
          resolved.add(event.get("condition").textValue());
        }
        case "Comment" -> assertThat(event.get("text").isTextual()).isTrue();
        default -> throw new AssertionError(event);
      }
    }
    assertThat(sent.keySet()).isEqualTo(got.keySet());
    assertThat(resolved).containsAll(conditions);
    assertThat(events.findValuesAsText("name")).contains("@bank.branch()", "@bank:1.deposit(5)");
    assertThat(Files.readString(file)).contains("\"org.ref_send.log.Problem\",\"org.ref_send.log.Comment\"");
  }
}
