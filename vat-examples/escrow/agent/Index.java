package agent;

import static vatworks.vow.E.E;

import escrow.Agent;
import escrow.Offer;
import escrow.Outcome;
import escrow.Payment;
import escrow.Seat;
import java.util.ArrayList;
import java.util.List;
import vatworks.vow.Vow;

/// The root object of the vat `agent`.
///
/// It swaps only what it holds alone. A payment that is offered is claimed first: then it is the agent's, and
/// whoever gave it can neither take it back nor spend it elsewhere. Once two payments that meet are both
/// held, no message is left that could fail: the swap is two assignments in one turn, and no turn sees one
/// without the other.
public final class Index implements Agent {

  private final List<Held> held = new ArrayList<>();

  /// A payment in custody.
  private record Held(AgentsSeat seat, Payment payment) {}

  @Override
  public Vow<Seat> offer(Offer offer, Payment payment) {
    AgentsSeat seat = new AgentsSeat(offer);
    E(offer.gives()).claim(payment, offer.givenAmount()).settled(claimed -> {
      switch (claimed) {
        case Vow.Settled.Fulfilled<Payment>(Payment mine) -> hold(new Held(seat, mine));
        case Vow.Settled.Rejected<Payment>(var problem) -> seat.end.reject(problem);
      }
      return null;
    });
    return Vow.resolve(seat);
  }

  private void hold(Held next) {
    if (next.seat.isLeft) {
      next.seat.end.resolve(new Outcome.Returned(next.payment));
      return;
    }
    for (Held other : held) {
      if (other.seat.offer.meets(next.seat.offer)) {
        held.remove(other);
        other.seat.end.resolve(new Outcome.Swapped(next.payment));
        next.seat.end.resolve(new Outcome.Swapped(other.payment));
        return;
      }
    }
    held.add(next);
  }

  private final class AgentsSeat implements Seat {

    private final Offer offer;
    private final Vow.Resolver<Outcome> end = Vow.resolver();
    private boolean isLeft;

    private AgentsSeat(Offer offer) {
      this.offer = offer;
    }

    @Override
    public Vow<Outcome> outcome() {
      return end.vow();
    }

    @Override
    public void leave() {
      isLeft = true; // The payment may still be on its way into custody.
      for (Held it : held) {
        if (it.seat == this) {
          held.remove(it);
          end.resolve(new Outcome.Returned(it.payment));
          return;
        }
      }
    }
  }
}
