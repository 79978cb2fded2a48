package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The corpus's attacks, each a vat of a container that another vat shares: that one goes on answering.
@Timeout(600)
class AttackedContainerTest {

  private static final Path ATTACKS = Path.of("../confinement/src/test/resources/corpus/attacks");
  private static final Options OPTIONS = Options.defaults().inMemory();

  // So many vats at a time: a container with all would not be a better test, only a larger one.
  private static final int AT_A_TIME = 25;

  // Far more than an attack takes, and far less than one that is not ended.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String ATTACKER = """
      import vatworks.vat.*;

      public final class Index implements Vat {
        public void deliver(Syscall syscall, Delivery delivery) {
          Object result = new %s().get();
          if (delivery instanceof Delivery.Message message && message.result().isPresent()) {
            syscall.resolve(java.util.List.of(
                new Resolution.Fulfilled(message.result().get(), CapData.of("#\\"" + result.hashCode() + "\\""))));
          }
        }
      }
      """;

  private static final String WITNESS = """
      import vatworks.vat.*;

      public final class Index implements Vat {
        private int asked;

        public void deliver(Syscall syscall, Delivery delivery) {
          if (delivery instanceof Delivery.Message message && message.result().isPresent()) {
            syscall.resolve(java.util.List.of(
                new Resolution.Fulfilled(message.result().get(), CapData.of("#" + ++asked))));
          }
        }
      }
      """;

  @TempDir
  Path dir;

  @Test
  void aWitnessGoesOnAnsweringWhileOthersAreEnded() throws Exception {
    List<Path> attacks = attacks("killed");
    for (int from = 0; from < attacks.size(); from += AT_A_TIME) {
      witnessed(attacks.subList(from, Math.min(attacks.size(), from + AT_A_TIME)), dir.resolve("at" + from));
    }
  }

  @Test
  void aContainerDoesNotOpenWithWhatIsRefused() throws Exception {
    for (Path attack : attacks("refused")) {
      Path basedir = basedir(List.of(attack), dir.resolve(name(attack)));
      assertThatThrownBy(() -> Container.open(basedir, OPTIONS).close()).as(attack.toString())
          .isInstanceOf(ContainerException.class).message().containsIgnoringCase(name(attack));
    }
  }

  private static void witnessed(List<Path> attacks, Path basedir) throws Exception {
    try (Container container = Container.open(basedir(attacks, basedir), OPTIONS)) {
      container.run();
      int asked = 0;
      for (Path attack : attacks) {
        CompletableFuture<Pending.Answer> attacked = ask(container, vat(attack));
        Pending.Answer witness = await(ask(container, "witness"), attack);
        assertThat(witness).as(attack.toString())
            .isEqualTo(new Pending.Answer(true, String.valueOf(++asked)));
        assertThat(await(attacked, attack).isFulfilled()).as(attack.toString()).isFalse();
      }
    }
  }

  private static CompletableFuture<Pending.Answer> ask(Container container, String vat) {
    return container.ask(vat, 0, "go", "[]").thenCompose(Pending::answer);
  }

  private static Pending.Answer await(CompletableFuture<Pending.Answer> answer, Path attack)
      throws InterruptedException, ExecutionException {
    try {
      return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError(attack + " is not over", e);
    }
  }

  private static Path basedir(List<Path> attacks, Path basedir) throws IOException {
    Folders.write(basedir, "Wiring.java", Folders.WIRING);
    Folders.write(basedir, "witness/Index.java", WITNESS);
    for (Path attack : attacks) {
      Folders.write(basedir, vat(attack) + "/" + attack.getFileName(), Files.readString(attack));
      Folders.write(basedir, vat(attack) + "/Index.java", ATTACKER.formatted(name(attack)));
    }
    return basedir;
  }

  /// Those of which nothing else is expected, and that a vat's sources can hold: in no package.
  private static List<Path> attacks(String kind) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(ATTACKS.resolve(kind))) {
      for (Path file : files.sorted().toList()) {
        String source = Files.readString(file);
        String expected = source.lines().filter(it -> it.startsWith("// Expect: ")).findFirst().orElseThrow();
        if (!expected.contains(" or ") && source.lines().noneMatch(it -> it.startsWith("package "))) {
          found.add(file);
        }
      }
    }
    return found;
  }

  private static String name(Path attack) {
    return attack.getFileName().toString().replace(".java", "");
  }

  private static String vat(Path attack) {
    return name(attack).toLowerCase(java.util.Locale.ROOT);
  }
}
