package shop;

import static vatworks.vow.E.E;

import mint.Bank;
import mint.Customer;
import mint.Mint;
import mint.Payment;
import mint.Purse;
import mint.Shop;
import mint.Visit;
import vatworks.vow.Vow;

/// The root object of the vat `shop`.
public final class Index implements Shop {

  // Who comes too early waits: messages to the till go on once there is one.
  private final Vow.Resolver<Purse> till = Vow.resolver(Purse.class);

  @Override
  public void open(Bank bank, Customer customer) {
    // None of these waits for an answer: each goes to whatever the one before will answer. The mint stays
    // here; what others get is a purse.
    Vow<Mint> mint = E(bank).openMint();
    till.resolveTo(E(mint).issue(0));
    E(mint).issue(10).thenDo(purse -> E(customer).welcome(new Visit(this, bank, purse)));
  }

  @Override
  public Vow<String> buy(Payment payment) {
    // The shop does not look at the payment. It trusts its till: what can be put in there is money.
    return E(till.vow()).deposit(payment).then(amount -> "apples: " + amount);
  }
}
