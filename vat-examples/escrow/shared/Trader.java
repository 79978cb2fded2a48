package escrow;

import static vatworks.vow.E.E;

import java.util.Optional;
import vatworks.vow.Vow;

/// An honest party.
public class Trader implements Party {

  private final Vow.Resolver<Stake> first = Vow.resolver();
  private Vow<Stake> stake = first.vow();
  private Optional<Vow<Seat>> seat = Optional.empty();

  @Override
  public final void start(Stake stake) {
    first.resolve(stake);
  }

  @Override
  public final Vow<String> trade() {
    return stake.thenVow(this::offer);
  }

  @Override
  public final void leave() {
    seat.ifPresent(it -> E(it).leave());
  }

  /// Offers this stake.
  protected final Vow<String> offer(Stake offered) {
    Vow<Seat> taken = E(offered.agent()).offer(offered.offer(), offered.payment());
    seat = Optional.of(taken);
    // The seat may not be there yet. The question goes to it all the same.
    return E(taken).outcome().thenVow(outcome -> switch (outcome) {
      case Outcome.Swapped(Payment wanted) -> E(wanted).label().then(what -> "swapped: I have " + what);
      case Outcome.Returned(Payment mine) -> {
        // It is a new payment: the one that was offered is worth nothing since the agent claimed it.
        stake = Vow.resolve(new Stake(offered.agent(), mine, offered.offer()));
        yield E(mine).label().then(what -> "no swap: I still have " + what);
      }
    });
  }

  /// What this party has to offer.
  protected final Vow<Stake> stake() {
    return stake;
  }
}
