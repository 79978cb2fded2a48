package vatworks.vow;

import static org.assertj.core.api.Assertions.assertThat;
import static vatworks.vow.E.E;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// Shapes that a hostile or careless program makes, and that cost no more than others.
class HostileShapesTest {

  public record Pair<A, B>(A first, B second) {}

  public record Perfect<T>(T value, Perfect<Pair<T, T>> next) {}

  public interface Tree extends Remote {
    Vow<String> plant(Perfect<Integer> tree);
  }

  public static final class Index implements Tree {
    @Override
    public Vow<String> plant(Perfect<Integer> tree) {
      return Vow.resolve("planted " + tree.value());
    }
  }

  @Test
  void aTypeThatGrowsWithEveryLevelIsReadToABoundedDepth() {
    StringBuilder body = new StringBuilder("#[");
    for (int level = 0; level < 60; level++) {
      body.append("{\"value\":null,\"next\":");
    }
    body.append("null").append("}".repeat(60)).append(']');
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
      String asked = new Scripted(Index.class).deliver("o+0.plant " + body + " -> p-60").toString();
      assertThat(asked).contains("p-60 rejected").contains("Perfect<...>");
    });
    new Scripted(Index.class)
        .delivers(
            "o+0.plant #[{\"value\":3,\"next\":{\"value\":{\"first\":1,\"second\":2},\"next\":null}}] -> p-60",
            "resolve [p-60 fulfilled #\"planted 3\"]");
  }

  @Test
  void whatAVowIsFulfilledWithIsFoundAlongAnyNumberOfOthers() {
    FakeVat vat = new FakeVat();
    String planted = vat.run(() -> {
      Vow.Resolver<Tree> first = Vow.resolver();
      Vow<Tree> last = first.vow();
      for (int i = 0; i < 100_000; i++) {
        Vow.Resolver<Tree> next = Vow.resolver();
        next.resolveTo(last);
        last = next.vow();
      }
      first.resolve(new Index());
      return E(last).plant(new Perfect<>(1, null));
    });
    assertThat(planted).isEqualTo("planted 1");
  }
}
