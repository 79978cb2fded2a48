package mallory;

import static vatworks.vow.E.E;

import java.util.Optional;
import mint.Mint;
import mint.Payment;
import mint.Purse;
import mint.Visit;
import vatworks.vow.Vow;

/// The root object of the vat `mallory`.
public final class Index implements Mallory {

  private final Vow.Resolver<Visit> visit = Vow.resolver();
  private Optional<Payment> last = Optional.empty();

  @Override
  public void welcome(Visit welcome) {
    visit.resolve(welcome);
  }

  @Override
  public Vow<Long> balance() {
    return visit.vow().thenVow(here -> E(here.purse()).balance());
  }

  @Override
  public Vow<String> pay(long amount) {
    return visit.vow().thenVow(here -> payFrom(here.purse(), amount));
  }

  @Override
  public Vow<String> payAgain() {
    return buy(last.orElseThrow(() -> new IllegalStateException("nothing was paid yet")));
  }

  @Override
  public Vow<String> counterfeit(long amount) {
    return visit.vow().thenVow(here -> {
      Vow<Mint> mine = E(here.bank()).openMint();
      return E(mine).issue(amount).thenVow(purse -> payFrom(purse, amount));
    });
  }

  @Override
  public Vow<String> forge(long amount) {
    // Anyone can implement the interface, and can say of it what they like.
    return buy(new Payment() {
      @Override
      public Vow<Long> amount() {
        return Vow.resolve(amount);
      }
    });
  }

  private Vow<String> payFrom(Purse purse, long amount) {
    return E(purse).withdraw(amount).thenVow(this::buy);
  }

  private Vow<String> buy(Payment payment) {
    last = Optional.of(payment);
    return visit.vow().thenVow(here -> E(here.shop()).buy(payment));
  }
}
