package vatworks.vow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vatworks.vow.E.E;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a vow is, within one vat.
class VowTest {

  interface Counter extends Remote {
    Vow<Integer> add(int n);

    Vow<Counter> self();

    Vow<Integer> broken();

    Vow<Integer> forgetful();

    void note(String text);
  }

  private static final class Tally implements Counter {
    private final List<String> heard = new ArrayList<>();
    private int total;

    @Override
    public Vow<Integer> add(int n) {
      total += n;
      return Vow.resolve(total);
    }

    @Override
    public Vow<Counter> self() {
      return Vow.resolve(this);
    }

    @Override
    public Vow<Integer> broken() {
      throw new IllegalArgumentException("no luck with " + new Object());
    }

    @Override
    public Vow<Integer> forgetful() {
      return null;
    }

    @Override
    public void note(String text) {
      if (text.isEmpty()) {
        throw new IllegalArgumentException("nothing to note");
      }
      heard.add(text);
    }
  }

  private final FakeVat vat = new FakeVat();
  private final Tally tally = new Tally();

  @Test
  void aMessageRunsInALaterTurnAndItsVowIsItsAnswer() {
    int total = vat.run(() -> {
      Vow<Integer> vow = E((Counter) tally).add(5);
      assertThat(tally.total).as("not in this turn").isZero();
      assertThat(vow).hasToString("an unresolved vow");
      return vow;
    });
    assertThat(total).isEqualTo(5);
    assertThat(tally.total).isEqualTo(5);
  }

  @Test
  void callbacksRunLaterInTheOrderInWhichTheyWereGiven() {
    List<String> order = new ArrayList<>();
    vat.run(() -> {
      Vow<Integer> vow = Vow.resolve(1);
      vow.thenDo(value -> order.add("first"));
      vow.thenDo(value -> order.add("second"));
      order.add("this turn");
    });
    assertThat(order).containsExactly("this turn", "first", "second");
  }

  @Test
  void messagesAndCallbacksThatWaitForAVowGoOnInOrder() {
    vat.run(() -> {
      Vow.Resolver<Counter> later = Vow.resolver();
      E(later.vow(), Counter.class).note("1");
      later.vow().thenDo(counter -> tally.heard.add("callback"));
      E(later.vow(), Counter.class).note("2");
      assertThat(tally.heard).isEmpty();
      later.resolve(tally);
      E(later.vow()).note("3");
    });
    assertThat(tally.heard).containsExactly("1", "callback", "2", "3");
  }

  @Test
  void messagesToResultsNeedNotWaitForThem() {
    int total = vat.run(() -> E(E(E((Counter) tally).self()).self()).add(7));
    assertThat(total).isEqualTo(7);
  }

  @Test
  void anExceptionRejectsWithItsClassAndMessageAndNothingOfTheMachine() {
    assertThatThrownBy(() -> vat.run(() -> E((Counter) tally).broken()))
        .isEqualTo(new Problem("java.lang.IllegalArgumentException", "no luck with java.lang.Object@..."));
  }

  @Test
  void aProblemPassesAsItIs() {
    Problem problem = new Problem("mine", "no funds");
    assertThatThrownBy(() -> vat.run(() -> Vow.resolve(1).then(value -> {
      throw problem;
    }))).isSameAs(problem);
    assertThatThrownBy(() -> vat.run(() -> Vow.reject("no funds"))).isEqualTo(new Problem("no funds"));
  }

  @Test
  void aMethodThatAnswersNoVowRejects() {
    assertThatThrownBy(() -> vat.run(() -> E((Counter) tally).forgetful()))
        .hasMessage("Counter.forgetful answered null: expected a vow, such as Vow.resolve(null)");
  }

  @Test
  void aRejectionGoesPastThenToCatching() {
    List<String> order = new ArrayList<>();
    int value = vat.run(() -> Vow.<Integer>reject("why not")
        .then(any -> {
          order.add("not here");
          return any;
        })
        .catching(problem -> {
          order.add(problem.getMessage());
          return 3;
        })
        .catching(problem -> 4)
        .then(any -> any + 1));
    assertThat(order).containsExactly("why not");
    assertThat(value).isEqualTo(4);
  }

  @Test
  void settledHearsOfBoth() {
    assertThat(vat.<String>run(() -> Vow.resolve(1).settled(VowTest::tell))).isEqualTo("fulfilled with 1");
    assertThat(vat.<String>run(() -> Vow.<Integer>reject("no").settled(VowTest::tell)))
        .isEqualTo("rejected: no");
  }

  private static String tell(Vow.Settled<Integer> outcome) {
    return switch (outcome) {
      case Vow.Settled.Fulfilled<Integer>(Integer value) -> "fulfilled with " + value;
      case Vow.Settled.Rejected<Integer>(Problem problem) -> "rejected: " + problem.getMessage();
    };
  }

  @Test
  void thenRefusesVowsAndThenVowTakesThem() {
    assertThatThrownBy(() -> vat.run(() -> Vow.resolve(1).then(value -> Vow.resolve(2))))
        .hasMessage("the callback of then answered a vow: use thenVow");
    assertThatThrownBy(() -> vat.run(() -> Vow.resolve(1).settled(value -> Vow.resolve(2))))
        .hasMessage(
            "the callback of settled answered a vow: use settledVow");
    assertThat(vat.<Integer>run(() -> Vow.resolve(1).thenVow(value -> Vow.resolve(value + 1)))).isEqualTo(2);
    assertThatThrownBy(() -> vat.run(() -> Vow.resolve(1).thenVow(value -> null)))
        .hasMessage("the callback of thenVow answered null: expected a vow, or use then");
  }

  @Test
  void allWaitsForAllOrTheFirstRejection() {
    assertThat(vat.<List<Integer>>run(() -> Vow.all(List.of()))).isEmpty();
    List<Integer> values = vat.run(() -> {
      Vow.Resolver<Integer> later = Vow.resolver();
      Vow<List<Integer>> all = Vow.all(List.of(later.vow(), Vow.resolve(2)));
      later.resolve(1);
      return all;
    });
    assertThat(values).containsExactly(1, 2);
    assertThatThrownBy(
        () -> vat.run(() -> Vow.all(List.of(Vow.resolver().vow(), Vow.reject("b"), Vow.reject("c")))))
        .hasMessage("b");
  }

  @Test
  void aVowBecomesWhatItIsResolvedTo() {
    int value = vat.run(() -> {
      Vow.Resolver<Integer> first = Vow.resolver();
      Vow.Resolver<Integer> second = Vow.resolver();
      Vow<Integer> next = first.vow().then(v -> v + 1);
      first.resolveTo(second.vow());
      second.resolve(41);
      return next;
    });
    assertThat(value).isEqualTo(42);
  }

  @Test
  void aVowThatIsResolvedToItselfIsRejected() {
    assertThatThrownBy(() -> vat.run(() -> {
      Vow.Resolver<Integer> a = Vow.resolver();
      a.resolveTo(a.vow());
      return a.vow();
    })).hasMessage("it was resolved to itself");
    assertThatThrownBy(() -> vat.run(() -> {
      Vow.Resolver<Integer> a = Vow.resolver();
      Vow.Resolver<Integer> b = Vow.resolver();
      Vow.Resolver<Integer> c = Vow.resolver();
      a.resolveTo(b.vow());
      b.resolveTo(c.vow());
      c.resolveTo(a.vow());
      return a.vow();
    })).hasMessage("it was resolved to itself");
  }

  @Test
  void aResolverIsUsedOnce() {
    vat.run(() -> {
      Vow.Resolver<Integer> once = Vow.resolver();
      assertThat(once.isResolved()).isFalse();
      once.resolveTo(Vow.<Integer>resolver().vow());
      assertThat(once.isResolved()).isTrue();
      assertThatIllegalStateException()
          .isThrownBy(() -> once.reject("again"))
          .withMessage("Vow.Resolver.reject was called twice: a vow is resolved once; isResolved() tells");
    });
  }

  @Test
  void whatIsSentToDataIsRejected() {
    assertThatThrownBy(() -> vat.run(() -> E(Vow.resolve("text"), Counter.class).add(1)))
        .isEqualTo(new Problem("Error", "cannot send to data"));
    assertThatThrownBy(() -> vat.run(() -> E(Vow.reject("gone"), Counter.class).add(1))).hasMessage("gone");
  }

  @Test
  void aRejectionThatNobodyListensToIsLoggedOnce() {
    vat.run(() -> {
      Vow.reject("nobody");
      Vow.reject("somebody").catching(problem -> 0);
      Vow.resolve(1).then(value -> value / (value - 1));
      E((Counter) tally).broken();
      Vow.Resolver<Integer> a = Vow.resolver();
      Vow.Resolver<Integer> b = Vow.resolver();
      a.resolveTo(b.vow());
      b.reject("round the corner");
    });
    assertThat(vat.log()).containsExactly(
        "a rejected vow was not listened to: Problem: nobody",
        "a rejected vow was not listened to: Problem: round the corner",
        "a rejected vow was not listened to: java.lang.ArithmeticException: / by zero",
        "a rejected vow was not listened to: java.lang.IllegalArgumentException: no luck with"
            + " java.lang.Object@...");
  }

  @Test
  void aOneWayMessageThatFailsIsLogged() {
    vat.run(() -> {
      E((Counter) tally).note("");
      E(Vow.resolve(3), Counter.class).note("x");
    });
    assertThat(vat.log()).containsExactly(
        "Counter.note failed: Error: cannot send to data",
        "Counter.note failed: java.lang.IllegalArgumentException: nothing to note");
  }

  @Test
  void outsideATurnNothingWorks() {
    assertThatIllegalStateException().isThrownBy(() -> Vow.resolve(1)).withMessage(
        "Vow.resolve was called outside a turn: it is for the objects of a vat; a unit test runs them in a"
            + " FakeVat");
    assertThatIllegalStateException().isThrownBy(() -> E((Counter) tally))
        .withMessageStartingWith("E(x) was called outside a turn");
    assertThatIllegalStateException().isThrownBy(() -> Log.line("x"))
        .withMessageStartingWith("Log.line was called outside a turn");
    List<Vow<Integer>> kept = new ArrayList<>();
    vat.run(() -> {
      kept.add(Vow.resolve(1));
    });
    assertThatIllegalStateException().isThrownBy(() -> kept.getFirst().then(value -> value))
        .withMessageStartingWith("Vow.then was called outside a turn");
    assertThatIllegalStateException()
        .isThrownBy(() -> new FakeVat().run(() -> kept.getFirst().then(value -> value)))
        .withMessage("Vow.then was called on a vow of another vat");
  }

  @Test
  void aVowThatCatchesKnowsWhatItIsFor() {
    assertThat(vat.<Integer>run(() -> E(E((Counter) tally).self().catching(problem -> null)).add(2)))
        .isEqualTo(2);
    assertThat(
        vat.<Integer>run(
            () -> E(E((Counter) tally).self().catchingVow(problem -> Vow.reject(problem))).add(2)))
        .isEqualTo(4);
  }

  @Test
  void whatCatchesOrTakesEitherMayAnswerAVow() {
    assertThat(
        vat.<String>run(() -> Vow.<String>reject("a").catchingVow(p -> Vow.resolve(p.getMessage() + "b"))))
        .isEqualTo("ab");
    assertThat(vat.<String>run(() -> Vow.resolve("c").catchingVow(p -> Vow.resolve("d")))).isEqualTo("c");
    assertThat(vat.<Object>run(() -> Vow.reject("e").settledVow(Vow::resolve)))
        .isEqualTo(new Vow.Settled.Rejected<>(new Problem("e")));
    assertThatThrownBy(() -> vat.run(() -> Vow.resolve(1).settledVow(outcome -> Vow.reject("f"))))
        .hasMessage("f");
    assertThatThrownBy(() -> vat.run(() -> Vow.resolve(1).settledVow(outcome -> null)))
        .hasMessage("the callback of settledVow answered null: expected a vow, or use settled");
    assertThatThrownBy(() -> vat.run(() -> Vow.reject("g").catchingVow(problem -> null)))
        .hasMessage("the callback of catchingVow answered null: expected a vow, or use catching");
  }

  @Test
  void aResolverThatIsToldItsTypeMakesAVowThatCanBeSentTo() {
    int sum = vat.run(() -> {
      Vow.Resolver<Counter> resolver = Vow.resolver(Counter.class);
      Vow<Integer> added = E(resolver.vow()).add(3);
      resolver.resolve(tally);
      return added;
    });
    assertThat(sum).isEqualTo(3);
  }

  @Test
  void codeThatAnswersNoVowIsToldSo() {
    assertThatIllegalArgumentException().isThrownBy(() -> vat.run(() -> null))
        .withMessage("the code answered null: expected a vow, such as Vow.resolve(null)");
  }

  @Test
  void whatCodeAskedForBeforeItThrewDoesNotRunInTheNext() {
    assertThatIllegalStateException().isThrownBy(() -> vat.run((Runnable) () -> {
      Vow.resolve("left").thenDo(Log::line);
      Vow.reject("unheard");
      throw new IllegalStateException("thrown");
    })).withMessage("thrown");
    vat.run(() -> Log.line("next"));
    assertThat(vat.log()).containsExactly("next");
  }

  @Test
  void aVowThatNobodyResolvesIsToldFromTheTest() {
    assertThatIllegalStateException().isThrownBy(() -> vat.run(() -> Vow.resolver().vow())).withMessage(
        "the vow was not settled, and nothing is left to run: somebody has still to resolve it");
  }

  @Test
  void runsOfOneVatGoOnFromEachOther() {
    List<Vow.Resolver<String>> kept = new ArrayList<>();
    vat.run(() -> {
      kept.add(Vow.resolver());
      kept.getFirst().vow().thenDo(Log::line);
    });
    assertThat(vat.log()).isEmpty();
    vat.run(() -> kept.getFirst().resolve("at last"));
    assertThat(vat.log()).containsExactly("at last");
  }

  @Test
  void whereTheMachineGivesUpTheVatDoes() {
    assertThatThrownBy(() -> vat.run(() -> Vow.resolve(1).then(VowTest::forever)))
        .isInstanceOf(StackOverflowError.class);
  }

  private static int forever(int n) {
    return forever(n + 1) + 1;
  }

  @Test
  void longChainsNeedNoStack() {
    int length = 100_000;
    int total = vat.run(() -> {
      Vow.Resolver<Counter> root = Vow.resolver();
      Vow<Counter> chain = root.vow();
      for (int i = 0; i < length; i++) {
        chain = E(chain, Counter.class).self();
      }
      root.resolve(tally);
      return E(chain).add(1);
    });
    assertThat(total).isEqualTo(1);
    assertThatThrownBy(() -> vat.run(() -> {
      Vow.Resolver<Counter> root = Vow.resolver();
      Vow<Counter> chain = root.vow();
      for (int i = 0; i < length; i++) {
        chain = E(chain, Counter.class).self();
      }
      root.reject("gone");
      return chain;
    })).hasMessage("gone");
    assertThat(vat.<Integer>run(() -> countDown(length))).isZero();
  }

  private static Vow<Integer> countDown(int n) {
    return n == 0 ? Vow.resolve(0) : Vow.resolve(n - 1).thenVow(VowTest::countDown);
  }
}
