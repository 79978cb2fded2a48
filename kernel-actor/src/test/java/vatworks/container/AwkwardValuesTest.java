package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A value that misbehaves while it is written or read spoils the message that it is for, and not its vat.
class AwkwardValuesTest {

  private static final String API = """
      package awkward;
      import java.util.List;
      import vatworks.vow.*;
      public interface Api extends Remote {
        Vow<List<Integer>> stale();
        Vow<String> take(Broken broken);
        Vow<String> well();
        Vow<Long> drop(long vows);
      }
      """;
  private static final String BROKEN = """
      package awkward;
      public record Broken(int n) {
        static final int NEVER = Integer.parseInt("no number");
      }
      """;
  private static final String INDEX = """
      package awkward.a;
      import awkward.*;
      import java.util.*;
      import vatworks.vow.Vow;
      public final class Index implements Api {
        public Vow<List<Integer>> stale() {
          List<Integer> list = new ArrayList<>(List.of(1, 2, 3));
          List<Integer> part = list.subList(0, 2);
          list.add(4);
          return Vow.resolve(part);
        }
        public Vow<String> take(Broken broken) { return Vow.resolve("taken"); }
        public Vow<String> well() { return Vow.resolve("well"); }
        public Vow<Long> drop(long vows) {
          for (long i = 0; i < vows; i++) {
            Vow.reject("no " + i);
          }
          return Vow.resolve(vows);
        }
      }
      """;

  @TempDir
  Path dir;

  @Test
  void onlyTheMessageIsRejected() {
    Folders.write(dir, "shared/Api.java", API);
    Folders.write(dir, "shared/Broken.java", BROKEN);
    Folders.write(dir, "a/Index.java", INDEX);
    Folders.write(dir, "Wiring.java", Folders.WIRING);
    try (Container container = Container.open(dir, Options.defaults().inMemory())) {
      container.run().join();

      assertThat(ask(container, "stale", "[]"))
          .isEqualTo(new Pending.Answer(false, "java.util.ConcurrentModificationException"));
      assertThat(ask(container, "take", "[{\"n\": 1}]").text())
          .endsWith("a static initialiser of Broken threw");
      assertThat(ask(container, "drop", "[102]")).isEqualTo(new Pending.Answer(true, "102"));
      assertThat(container.log(Optional.of("a")).join())
          .hasSize(101)
          .last()
          .extracting(LogLine::line)
          .isEqualTo("2 more rejected vows were not listened to");
      assertThat(ask(container, "well", "[]")).isEqualTo(new Pending.Answer(true, "\"well\""));
    }
  }

  private static Pending.Answer ask(Container container, String method, String args) {
    return container.ask("a", 0, method, args).join().answer().join();
  }
}
