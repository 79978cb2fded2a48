package vatworks.vow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// A vat that is alone, for unit tests of objects without a container.
///
/// ```java
/// FakeVat vat = new FakeVat();
/// Bank bank = new Index(); // Bank, not Index: what E answers has the object's interfaces, and not its class
/// Purse purse = vat.run(() -> E(bank).makePurse(5));
/// assertEquals(5, vat.run(() -> E(purse).balance()));
/// ```
///
/// All objects are near: arguments and results pass as they are. What the objects hold, vows included, is
/// kept from one run to the next. It is for one thread.
public final class FakeVat {

  private final Userspace home = new Userspace(Border.CLOSED);
  private final List<String> log = new ArrayList<>();

  /// A vat in which nothing has run.
  public FakeVat() {}

  /// Runs this code as a turn, and then all turns that follow from it.
  ///
  /// @return what the vow that it answers was fulfilled with
  /// @throws Problem if that vow was rejected
  /// @throws IllegalArgumentException if it answers null
  /// @throws IllegalStateException if it was not settled when nothing was left to run
  public <T> T run(Supplier<? extends Vow<T>> code) {
    List<Vow<T>> answer = new ArrayList<>(1);
    run(() -> {
      Vow<T> vow = code.get();
      if (vow == null) {
        throw new IllegalArgumentException(
            "the code answered null: expected a vow, such as Vow.resolve(null)");
      }
      vow.heard();
      answer.add(vow);
    });
    return outcome(answer.getFirst());
  }

  /// Runs this code as a turn, and then all turns that follow from it. If it throws, none follow.
  public void run(Runnable code) {
    home.crank(log::add, () -> {
      try {
        // Untrusted: this is a test's code.
        code.run();
        home.drain();
        home.logUnheard();
      } finally {
        home.discard();
      }
    });
  }

  /// The lines logged so far, in order, over all runs.
  public List<String> log() {
    return List.copyOf(log);
  }

  @SuppressWarnings("unchecked") // A vow for T is fulfilled with a T.
  private static <T> T outcome(Vow<T> vow) {
    return switch (vow.end().state()) {
      case Vow.Settled.Fulfilled<?>(Object value) -> (T) value;
      case Vow.Settled.Rejected<?>(Problem problem) -> throw problem;
      case State.Unresolved _,State.Following _ ->
        throw new IllegalStateException(
            "the vow was not settled, and nothing is left to run: somebody has still to resolve it");
    };
  }
}
