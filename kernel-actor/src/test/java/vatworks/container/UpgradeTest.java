package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Upgrades of vats in a container: what goes over to the next incarnation, and that nothing is left of an
/// upgrade that fails.
@Timeout(120)
class UpgradeTest {

  private static final String COUNTER = """
      import vatworks.vow.*;

      public interface Counter extends Remote {
        Vow<Integer> add(int n);
        Vow<Integer> never();
        Vow<Counter> child();
        void remember(Counter child);
        Vow<Integer> askRemembered();
      }
      """;

  // What it does before and after an upgrade is in place of the comment.
  private static final String INDEX = """
      import static vatworks.vow.E.E;
      import vatworks.vow.*;

      public final class Index implements Counter {
        private int sum;
        private Counter remembered;
        private Vow.Resolver<Integer> waiting;

        public Vow<Integer> add(int n) { sum += n; return Vow.resolve(sum); }
        public Vow<Integer> never() { waiting = Vow.resolver(Integer.class); return waiting.vow(); }
        public Vow<Counter> child() { return Vow.resolve(new Child()); }
        public void remember(Counter child) { remembered = child; }
        public Vow<Integer> askRemembered() { return E(remembered).add(1); }

        // here

        private static final class Child implements Counter {
          public Vow<Integer> add(int n) { return Vow.resolve(n); }
          public Vow<Integer> never() { return Vow.resolve(0); }
          public Vow<Counter> child() { return Vow.resolve(this); }
          public void remember(Counter child) {}
          public Vow<Integer> askRemembered() { return Vow.resolve(0); }
        }
      }
      """;
  private static final String HANDS_OVER = """
      public String beforeUpgrade() { sum += 1_000; return String.valueOf(sum - 1_000); }
        public void upgraded(String previousState) { sum = Integer.parseInt(previousState); }
      """;

  private static final String RAW = """
      import vatworks.vat.*;

      public final class Index implements Vat {
        private String heard = "";

        public void deliver(Syscall syscall, Delivery delivery) {
          heard += ((Delivery.Message) delivery).method();
          syscall.log("%s " + heard);
        }

        public String beforeUpgrade() { return heard; }
        public void upgraded(String previousState) { heard = previousState; }
      }
      """;

  @TempDir
  Path dir;
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
  private Optional<Container> opened = Optional.empty();

  @BeforeEach
  void twoCountersAndOneRaw() {
    Folders.write(dir, "shared/Counter.java", COUNTER);
    bob(HANDS_OVER);
    Folders.write(dir, "alice/Index.java", INDEX);
    Folders.write(dir, "raw/Index.java", RAW.formatted("first"));
    Folders.write(dir, "Wiring.java", Folders.WIRING);
  }

  @AfterEach
  void close() {
    opened.ifPresent(Container::close);
  }

  private void bob(String members) {
    Folders.write(dir, "bob/Index.java", INDEX.replace("// here", members));
  }

  private Container container() {
    return container(Options.defaults());
  }

  private Container container(Options options) {
    Container container = Container.open(dir, options.withFixedBlocks(16));
    opened = Optional.of(container);
    container.onLog(line -> lines.add(line.toString()));
    return container;
  }

  private static String ask(Container container, String vat, String method, String args) {
    Pending pending = container.ask(vat, 0, method, args).join();
    container.run().join();
    return pending.answer().join().text();
  }

  private static String failure(CompletableFuture<?> future) {
    try {
      return "it did not fail, but answered " + future.get(60, TimeUnit.SECONDS);
    } catch (java.util.concurrent.ExecutionException e) {
      assertThat(e.getCause()).isInstanceOf(ContainerException.class);
      return e.getCause().getMessage();
    } catch (InterruptedException | java.util.concurrent.TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theNextIncarnationHasWhatWasHandedOver() {
    Container container = container();
    assertThat(ask(container, "bob", "add", "[5]")).isEqualTo("5");
    bob(
        """
        public void upgraded(String previousState) {
            sum = 10 * Integer.parseInt(previousState);
            E((Counter) this).add(2).thenDo(it -> Log.line("near " + it));
            Log.line("told " + previousState);
          }
        """);
    assertThat(container.upgrade("bob").join()).isEqualTo(new Upgraded("bob", 2, 5));
    assertThat(lines).containsExactly("bob: told 5", "bob: near 52",
        "kernel: bob is upgraded to incarnation 2");
    assertThat(ask(container, "bob", "add", "[1]")).isEqualTo("53");
    // It has no beforeUpgrade() now, so the third begins with what an empty text is to it.
    bob("public void upgraded(String previousState) { sum = 100 + previousState.length(); }");
    assertThat(container.upgrade("bob").join().incarnation()).isEqualTo(3);
    assertThat(ask(container, "bob", "add", "[1]")).isEqualTo("101");
  }

  @Test
  void anUpgradeToTheSameSourcesStartsAfresh() {
    Container container = container();
    assertThat(ask(container, "alice", "add", "[5]")).isEqualTo("5");
    assertThat(container.upgrade("alice").join().incarnation()).isEqualTo(2);
    assertThat(ask(container, "alice", "add", "[5]")).isEqualTo("5");
  }

  @Test
  void aRawVatHandsOverLikewise() {
    Container container = container();
    container.send("raw", 0, "a", "[]").join();
    container.run().join();
    Folders.write(dir, "raw/Index.java", RAW.formatted("second"));
    container.upgrade("raw").join();
    container.send("raw", 0, "b", "[]").join();
    container.atRest().join();
    assertThat(lines).containsExactly("raw: first a", "kernel: raw is upgraded to incarnation 2",
        "raw: second ab");
  }

  @Test
  void whatIsQueuedGoesToTheNextIncarnationInOrder() {
    Container container = container();
    for (String method : List.of("a", "b", "c")) {
      container.send("raw", 0, method, "[]").join();
    }
    container.step(1).join();
    Folders.write(dir, "raw/Index.java", RAW.formatted("second"));
    container.upgrade("raw").join();
    container.run().join();
    assertThat(lines).containsExactly(
        "raw: first a", "kernel: raw is upgraded to incarnation 2", "raw: second ab", "raw: second abc");
  }

  @Test
  void whoeverWaitsForAnAnswerIsToldOfTheUpgrade() {
    Container container = container();
    Pending pending = container.ask("bob", 0, "never", "[]").join();
    container.run().join();
    assertThat(pending.answer()).isNotDone();
    container.upgrade("bob").join();
    assertThat(pending.answer().join()).isEqualTo(new Pending.Answer(false, "Error: upgraded"));
  }

  @Test
  void facetsOfAnEarlierIncarnationAreGoneAndTheRootIsNot() {
    Container container = container();
    assertThat(ask(container, "bob", "child", "[]")).isEqualTo("\"@bob:1\"");
    assertThat(ask(container, "alice", "remember", "[\"@bob:1\"]")).isEqualTo("null");
    assertThat(ask(container, "alice", "askRemembered", "[]")).isEqualTo("1");
    container.upgrade("bob").join();
    String gone = "Problem: the object o+1 is gone: it was exported before this vat was upgraded; ask its root again";
    assertThat(ask(container, "alice", "askRemembered", "[]")).isEqualTo(gone);
    assertThat(ask(container, "bob", "remember", "[\"@bob:1\"]")).isEqualTo(gone);
    // What it exports from now on has names that nothing had.
    assertThat(ask(container, "bob", "child", "[]")).isEqualTo("\"@bob:2\"");
    assertThat(ask(container, "alice", "remember", "[\"@bob:2\"]")).isEqualTo("null");
    assertThat(ask(container, "alice", "askRemembered", "[]")).isEqualTo("1");
  }

  @Test
  void theInterfacesOfARootAreThoseOfItsNewSources() {
    Container container = container();
    assertThat(container.answers("raw")).isFalse();
    Folders.write(dir, "raw/Index.java", INDEX);
    container.upgrade("raw").join();
    assertThat(container.answers("raw")).isTrue();
    assertThat(ask(container, "raw", "add", "[3]")).isEqualTo("3");
  }

  private static Map<String, String> waysToFail() {
    String why = "vat bob is not upgraded: its ";
    return Map.ofEntries(
        Map.entry("int x = \"\";",
            "bob/Index.java:15: error: incompatible types: String cannot be converted"),
        Map.entry(
            "private Index() {}",
            "bob/Index.java: class Index has no public constructor without parameters: expected public Index()"),
        Map.entry(
            "public void upgraded() {}",
            "bob/Index.java: class Index has a method that no upgrade will call: "
                + "expected public void upgraded(String previousState)"),
        Map.entry(
            "public Object beforeUpgrade() { return null; }",
            "bob/Index.java: class Index has a method that no upgrade will call: "
                + "expected public String beforeUpgrade()"),
        Map.entry(
            "public Index() { throw new IllegalStateException(\"no\"); }",
            "vat bob cannot start: the constructor of Index threw java.lang.IllegalStateException: no"),
        Map.entry(
            "private final int x = forever(); private static int forever() { while (true) {"
                + " java.util.concurrent.locks.LockSupport.park(); } }",
            "the constructor of vat bob has not ended after 5 s"),
        Map.entry(
            "public void upgraded(String state) { throw new IllegalStateException(\"no\"); }",
            why + "upgraded() threw java.lang.IllegalStateException: no (bob/Index.java:15)"),
        Map.entry(
            "public void upgraded(String state) { upgraded(state); }",
            why + "upgraded() threw java.lang.StackOverflowError"),
        Map.entry(
            "public void upgraded(String state) { Log.line(\"x\".repeat(20_000)); }",
            why + "upgraded() threw vatworks.vat.SyscallRefused: a log line has at most 16384 characters"));
  }

  @Test
  void anUpgradeThatFailsLeavesNoTrace() {
    Container container = container(Options.defaults().withTrusted(Set.of("bob")));
    assertThat(ask(container, "bob", "add", "[5]")).isEqualTo("5");
    Pending pending = container.ask("bob", 0, "never", "[]").join();
    container.atRest().join();
    waysToFail().forEach((members, why) -> {
      bob(members);
      assertFails(container, "bob", why);
    });
    assertThat(pending.answer()).isNotDone();
    assertThat(ask(container, "bob", "add", "[1]")).isEqualTo("6");
    bob(HANDS_OVER);
    assertThat(container.upgrade("bob").join().incarnation()).isEqualTo(2);
    assertThat(ask(container, "bob", "add", "[1]")).isEqualTo("7");
  }

  private static Map<String, String> lastWords() {
    String asked = "E(x).add was refused: in beforeUpgrade nothing can be sent or logged and no vow be made: "
        + "only what it returns counts";
    return Map.ofEntries(
        Map.entry("throw new IllegalStateException(\"no\");",
            "threw java.lang.IllegalStateException: no (bob"),
        Map.entry("E((Counter) this).add(1); return \"\";",
            "threw java.lang.IllegalStateException: " + asked),
        Map.entry(
            "try { E((Counter) this).add(1); } catch (IllegalStateException e) {} return \"\";",
            "threw java.lang.IllegalStateException: " + asked),
        Map.entry("Log.line(\"x\"); return \"\";",
            "threw java.lang.IllegalStateException: Log.line was refused"),
        Map.entry("waiting.resolve(3); return \"\";", "threw java.lang.IllegalStateException: "),
        Map.entry("return \"x\".repeat(1_048_577);",
            "answered a text of 1048577 bytes: expected at most 1048576"));
  }

  @Test
  void aVatThatCannotSayWhatItLeavesBehindStaysWhatItIs() {
    StringBuilder cases = new StringBuilder();
    List<Map.Entry<String, String>> ways = List.copyOf(lastWords().entrySet());
    for (int i = 0; i < ways.size(); i++) {
      cases.append("private String way").append(i).append("() {").append(ways.get(i).getKey()).append("}\n");
    }
    bob(
        cases + "public String beforeUpgrade() { int way = sum; sum += 1_000; return switch (way) {"
            + IntStream.range(0, ways.size()).mapToObj(i -> "case " + i + " -> way" + i + "();")
                .collect(Collectors.joining())
            + "default -> String.valueOf(way); }; }");
    Container container = container();
    Pending pending = container.ask("bob", 0, "never", "[]").join();
    container.run().join();
    for (int i = 0; i < ways.size(); i++) {
      assertFails(
          container, "bob", "vat bob is not upgraded: its beforeUpgrade() " + ways.get(i).getValue());
      assertThat(pending.answer()).isNotDone();
      assertThat(ask(container, "bob", "add", "[1]")).isEqualTo(String.valueOf(i + 1));
    }
    bob(HANDS_OVER);
    container.upgrade("bob").join();
    assertThat(ask(container, "bob", "add", "[1]")).isEqualTo(String.valueOf(ways.size() + 1));
  }

  @Test
  void halfASurrogatePairIsHandedOverAsAQuestionMark() {
    bob("public String beforeUpgrade() { return \"a\\ud83d\"; }");
    Container container = container();
    bob("public void upgraded(String previousState) { Log.line(previousState); }");
    container.upgrade("bob").join();
    assertThat(lines).startsWith("bob: a?");
  }

  @Test
  void aRawVatThatPosesAsUserspaceIsARawVat() {
    Container container = container(Options.defaults().withTrusted(Set.of("raw")));
    Folders.write(
        dir, "raw/Index.java",
        """
        import java.util.Optional;
        import vatworks.vat.*;

        public final class Index implements Upgradable {
          public void deliver(Syscall syscall, Delivery delivery) { syscall.log("alive"); }
          public void exportFrom(long number) { throw new Error(); }
          public boolean hasBeforeUpgrade() { throw new Error(); }
          public Optional<String> beforeUpgrade() { throw new Error(); }
          public void upgraded(Syscall syscall, String previousState) { throw new Error(); }
        }
        """);
    container.upgrade("raw").join();
    assertThat(container.upgrade("raw").join().incarnation()).isEqualTo(3);
    container.send("raw", 0, "a", "[]").join();
    container.run().join();
    assertThat(lines).endsWith("raw: alive");
  }

  @Test
  void whatIsNotThereCannotBeUpgraded() throws Exception {
    Container container = container();
    assertFails(container, "carol", "there is no vat carol: the vats are alice, bob, raw");
    Files.delete(dir.resolve("bob/Index.java"));
    assertFails(container, "bob", "there are no sources of vat bob in ");
    Files.delete(dir.resolve("bob"));
    assertFails(container, "bob", "there are no sources of vat bob in ");
    container.send("raw", 0, "a", "[]").join();
    container.run().join();
    container.kill("raw", "it was old").join();
    container.atRest().join();
    assertFails(container, "raw", "vat raw is terminated: it was old");
    container.close();
    assertThat(failure(container.upgrade("alice"))).isEqualTo("the container is closed");
  }

  private static void assertFails(Container container, String vat, String why) {
    TablesView tables = container.tables().join();
    String hash = container.hash();
    List<LogLine> log = container.log(Optional.empty()).join();
    assertThat(failure(container.upgrade(vat))).startsWith(why);
    assertThat(container.tables().join()).isEqualTo(tables);
    assertThat(container.hash()).isEqualTo(hash);
    assertThat(container.log(Optional.empty()).join()).isEqualTo(log);
  }

  @Test
  void nothingIsLostWhileItIsUpgradedUnderLoad() {
    Container container = container();
    container.run().join();
    int messages = 2_000;
    List<CompletableFuture<Pending>> asked = new ArrayList<>();
    List<CompletableFuture<Upgraded>> upgrades = new ArrayList<>();
    for (int i = 0; i < messages; i++) {
      asked.add(container.ask("bob", 0, "add", "[1]"));
      if (i % 400 == 0) {
        upgrades.add(container.upgrade("bob"));
      }
    }
    upgrades.forEach(CompletableFuture::join);
    container.atRest().join();
    for (int i = 0; i < messages; i++) {
      assertThat(asked.get(i).join().answer().join().text()).isEqualTo(String.valueOf(i + 1));
    }
    assertThat(container.upgrade("bob").join().incarnation()).isEqualTo(2 + upgrades.size());
  }

  @Test
  void anUpgradeThatFailedOnDiskLeavesNoTraceAndOneThatDidNotLasts() {
    Options options = Options.defaults().withStore(new Store.Sqlite()).withFixedBlocks(16);
    try (Container container = Container.open(dir, options)) {
      assertThat(ask(container, "bob", "add", "[5]")).isEqualTo("5");
      bob("public void upgraded(String previousState) { throw new IllegalStateException(); }");
      assertFails(container, "bob", "vat bob is not upgraded: its upgraded() threw ");
      assertThat(ask(container, "bob", "add", "[1]")).isEqualTo("6");
      bob("public void upgraded(String previousState) { sum = 10 * Integer.parseInt(previousState); }");
      container.upgrade("bob").join();
      assertThat(ask(container, "bob", "child", "[]")).isEqualTo("\"@bob:1\"");
    }
    bob("// what is not compiled");
    try (Container container = Container.open(dir, options)) {
      assertThat(container.divergences()).isEmpty();
      assertThat(ask(container, "bob", "add", "[1]")).isEqualTo("61");
      assertThat(container.changed().join().vats()).containsExactly("bob");
      assertThat(container.upgrade("bob").join().incarnation()).isEqualTo(3);
      assertThat(ask(container, "bob", "add", "[1]")).isEqualTo("1");
    }
  }

  @Test
  void changesOfSourcesAreSeenAndGoneWithTheUpgrade() {
    Container container = container();
    assertThat(container.changed().join().isEmpty()).isTrue();
    bob("// other");
    assertThat(container.changed().join())
        .hasToString("bob/ has changed since it was compiled: upgrade bob");
    container.upgrade("bob").join();
    assertThat(container.changed().join().isEmpty()).isTrue();
    bob("// another");
    Folders.write(dir, "shared/Counter.java", COUNTER + "\n");
    assertThat(container.changed().join())
        .isEqualTo(new SourceChanges(List.of("bob/", "shared/"), List.of("alice", "bob", "raw")))
        .hasToString("bob/ and shared/ have changed since they were compiled: upgrade alice, bob, raw");
    container.upgrade("bob").join();
    assertThat(container.changed().join())
        .hasToString("shared/ has changed since it was compiled: upgrade alice, raw");
    Folders.write(dir, "raw/Other.java", "class Other {}");
    assertThat(container.changed().join().folders()).containsExactly("raw/", "shared/");
  }

  @Test
  void whereThereAreNoSourcesNothingHasChanged() throws Exception {
    Container container = container();
    for (String file : List.of("alice/Index.java", "bob/Index.java", "raw/Index.java",
        "shared/Counter.java")) {
      Files.delete(dir.resolve(file));
    }
    assertThat(container.changed().join().isEmpty()).isTrue();
    assertThatThrownBy(() -> container.upgrade("bob").join())
        .isInstanceOf(CompletionException.class)
        .hasMessageEndingWith(": expected bob/Index.java, and what it needs");
  }
}
