package agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vatworks.vow.E.E;

import escrow.Agent;
import escrow.Issuer;
import escrow.Offer;
import escrow.Outcome;
import escrow.Payment;
import escrow.Seat;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vatworks.vow.FakeVat;
import vatworks.vow.Vow;

/// Both payments change hands, or neither.
class AgentTest {

  private final FakeVat vat = new FakeVat();
  private final Agent agent = new Index();
  private final Stamps coins = new Stamps();
  private final Stamps tickets = new Stamps();
  private final Offer buying = new Offer(coins, 10, tickets, 1);
  private final Offer selling = new Offer(tickets, 1, coins, 10);

  /// An issuer for which a payment is good that is on its list.
  private static final class Stamps implements Issuer {

    private final List<Payment> good = new ArrayList<>();

    private Payment issue() {
      Payment payment = new Stamp();
      good.add(payment);
      return payment;
    }

    @Override
    public Vow<Payment> claim(Payment payment, long amount) {
      if (!good.remove(payment)) {
        throw new IllegalArgumentException("worthless");
      }
      return Vow.resolve(issue());
    }
  }

  private static final class Stamp implements Payment {
    @Override
    public Vow<String> label() {
      return Vow.resolve("a payment");
    }
  }

  private Seat offer(Offer offer, Payment payment) {
    return vat.run(() -> E(agent).offer(offer, payment));
  }

  private Outcome outcome(Seat seat) {
    return vat.run(() -> E(seat).outcome());
  }

  private void isOpen(Seat seat) {
    assertThatThrownBy(() -> outcome(seat)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void twoOffersThatMeetAreSwapped() {
    Seat buyer = offer(buying, coins.issue());
    isOpen(buyer);
    Seat seller = offer(selling, tickets.issue());

    // Each has what the other gave: payments that nobody else holds.
    assertThat(outcome(buyer)).isEqualTo(new Outcome.Swapped(tickets.good.getFirst()));
    assertThat(outcome(seller)).isEqualTo(new Outcome.Swapped(coins.good.getFirst()));
  }

  @Test
  void aPaymentIsTheAgentsAloneFromTheOfferOn() {
    Payment payment = coins.issue();
    offer(buying, payment);

    assertThat(coins.good).hasSize(1).doesNotContain(payment);
  }

  @Test
  void whoLeavesGetsHisOwnBackAndTheOtherWaitsOn() {
    Seat seller = offer(selling, tickets.issue());
    vat.run(() -> E(seller).leave());
    assertThat(outcome(seller)).isEqualTo(new Outcome.Returned(tickets.good.getFirst()));

    Seat buyer = offer(buying, coins.issue());
    isOpen(buyer);
    vat.run(() -> E(buyer).leave());
    assertThat(outcome(buyer)).isEqualTo(new Outcome.Returned(coins.good.getFirst()));
  }

  @Test
  void whoLeavesWhileThePaymentIsOnItsWayGetsItBack() {
    Payment payment = coins.issue();
    Outcome outcome = vat.run(() -> {
      Vow<Seat> seat = E(agent).offer(buying, payment);
      E(seat).leave();
      return E(seat).outcome();
    });

    assertThat(outcome).isEqualTo(new Outcome.Returned(coins.good.getFirst()));
  }

  @Test
  void whoLeavesAfterTheSwapChangesNothing() {
    Seat buyer = offer(buying, coins.issue());
    Seat seller = offer(selling, tickets.issue());
    vat.run(() -> E(seller).leave());

    assertThat(outcome(buyer)).isInstanceOf(Outcome.Swapped.class);
    assertThat(outcome(seller)).isInstanceOf(Outcome.Swapped.class);
  }

  @Test
  void aWorthlessPaymentSwapsNothing() {
    Seat buyer = offer(buying, coins.issue());
    Seat seller = offer(selling, new Stamp());

    assertThatThrownBy(() -> outcome(seller)).hasMessage("worthless");
    isOpen(buyer);
    // The offer stands: an honest seller may still come.
    Seat honest = offer(selling, tickets.issue());
    assertThat(outcome(honest)).isInstanceOf(Outcome.Swapped.class);
    assertThat(outcome(buyer)).isInstanceOf(Outcome.Swapped.class);
  }

  @Test
  void offersOfOtherAmountsOrIssuersDoNotMeet() {
    Stamps forgers = new Stamps();
    Seat buyer = offer(buying, coins.issue());
    isOpen(offer(new Offer(tickets, 1, coins, 11), tickets.issue()));
    isOpen(offer(new Offer(tickets, 2, coins, 10), tickets.issue()));
    isOpen(offer(new Offer(forgers, 1, coins, 10), forgers.issue()));
    isOpen(offer(buying, coins.issue()));
    isOpen(buyer);
  }

  @Test
  void whoOffersFirstIsServedFirst() {
    Seat first = offer(buying, coins.issue());
    Seat second = offer(buying, coins.issue());
    offer(selling, tickets.issue());

    assertThat(outcome(first)).isInstanceOf(Outcome.Swapped.class);
    isOpen(second);
  }
}
