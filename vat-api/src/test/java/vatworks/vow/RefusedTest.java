package vatworks.vow;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.assertThat;
import static vatworks.vow.E.E;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vatworks.vat.Limits;
import vatworks.vat.SyscallRefused;

/// What becomes of what is over the container's limits.
class RefusedTest {

  public interface Far extends Remote {
    Vow<String> take(List<Vow<String>> vows, String text);
  }

  public record Knot(Vow<Knot> next, String text) {}

  public interface Root extends Remote {
    void offer(Far far, int chars);

    void offerLater(Far far, int chars);

    Vow<List<Vow<String>>> several(List<Integer> lengths);

    Vow<Knot> knot(int chars, int otherChars);

    Vow<String> open(int i);

    void closeAll(List<Integer> lengths);

    void flood(Far far, int messages);
  }

  public static final class Index implements Root {
    private final List<Vow.Resolver<String>> opened = new ArrayList<>();

    @Override
    public void offer(Far far, int chars) {
      Vow<String> settled = Vow.resolve("here");
      Vow<String> unsettled = Vow.<String>resolver().vow();
      try {
        E(far).take(List.of(settled, unsettled), "x".repeat(chars));
      } catch (SyscallRefused e) {
        Log.line("refused: " + e.getMessage());
      }
      E(far).take(List.of(settled, settled), "");
    }

    @Override
    public void offerLater(Far far, int chars) {
      Vow.Resolver<Far> later = Vow.resolver();
      E(later.vow(), Far.class).take(List.of(), "x".repeat(chars)).catching(problem -> {
        Log.line("rejected: " + problem);
        return "";
      });
      later.resolve(far);
    }

    @Override
    public Vow<List<Vow<String>>> several(List<Integer> lengths) {
      return Vow.resolve(lengths.stream().map(length -> Vow.resolve("x".repeat(length))).toList());
    }

    @Override
    public Vow<Knot> knot(int chars, int otherChars) {
      Vow.Resolver<Knot> one = Vow.resolver();
      Vow.Resolver<Knot> other = Vow.resolver();
      one.resolve(new Knot(other.vow(), "x".repeat(chars)));
      other.resolve(new Knot(one.vow(), "y".repeat(otherChars)));
      return one.vow();
    }

    @Override
    public Vow<String> open(int i) {
      opened.add(Vow.resolver());
      return opened.getLast().vow();
    }

    @Override
    public void closeAll(List<Integer> lengths) {
      for (int i = 0; i < lengths.size(); i++) {
        opened.get(i).resolve("x".repeat(lengths.get(i)));
      }
    }

    @Override
    public void flood(Far far, int messages) {
      for (int i = 0; i < messages; i++) {
        E(far).take(List.of(), "");
      }
    }
  }

  // A rejection that says so has to fit.
  private final Scripted vat = new Scripted(Index.class, new Limits(150, 3, 100, 1_000, 20, 2_000));

  @Test
  void aSendThatIsRefusedThrowsAtTheCallAndNamesNothing() {
    vat.delivers(
        "o+0.offer #[\"$0\",200] [o-50]",
        "log refused: a body has at most 150 bytes, found 217",
        "send o-50.take #[[\"&0\",\"&0\"],\"\"] [p+4] -> p+5",
        "subscribe p+5",
        "resolve [p+4 fulfilled #\"here\"]");
  }

  @Test
  void aSendThatWaitedAndIsRefusedRejectsItsResult() {
    vat.delivers(
        "o+0.offerLater #[\"$0\",200] [o-50]",
        "log rejected: vatworks.vat.SyscallRefused: a body has at most 150 bytes, found 208");
  }

  @Test
  void aPartThatIsTooLargeIsRejectedAndTheRestIsTold() {
    vat.delivers(
        "o+0.several #[[3,200]] -> p-60",
        "resolve [p-60 fulfilled #[\"&0\",\"&1\"] [p+1, p+2]]",
        "resolve [p+1 fulfilled #\"xxx\"]",
        "resolve [p+2 rejected #{\"#error\":\"the result cannot be told: a body has*");
    assertThat(vat.vowsAbroad()).isZero();
  }

  @Test
  void whatOnlyTheTooLargeMentionsIsNotTold() {
    vat.delivers(
        "o+0.knot #[200,3] -> p-60",
        "resolve [p-60 rejected #{\"#error\":\"the result cannot be told: a body has*");
    vat.delivers(
        "o+0.knot #[3,200] -> p-61",
        "resolve [p-61 fulfilled #{\"next\":\"&0\",\"text\":\"xxx\"} [p+3]]",
        "resolve [p+3 rejected #{\"#error\":\"the result cannot be told: a body has*");
    assertThat(vat.vowsAbroad()).isZero();
  }

  @Test
  void moreResolutionsThanOneSyscallTakesAreToldInSeveral() {
    for (int i = 0; i < 5; i++) {
      vat.delivers("o+0.open #[" + i + "] -> p-" + (60 + i));
    }
    vat.delivers(
        "o+0.closeAll #[[1,2,3,4,5]]",
        "resolve [p-60 fulfilled #\"x\", p-61 fulfilled #\"xx\"]",
        "resolve [p-62 fulfilled #\"xxx\", p-63 fulfilled #\"xxxx\", p-64 fulfilled #\"xxxxx\"]");
    assertThat(vat.vowsAbroad()).isZero();
  }

  @Test
  void aTurnThatIsOverItsLimitsIsTheVatsFault() {
    assertThatThrownBy(() -> vat.deliver("o+0.flood #[\"$0\",30] [o-50] -> p-60"))
        .isInstanceOf(SyscallRefused.class)
        .hasMessage("a turn makes at most 20 syscalls");
  }
}
