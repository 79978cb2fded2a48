package treasury;

import static vatworks.vow.E.E;

import escrow.Agent;
import escrow.Offer;
import escrow.Party;
import escrow.Stake;
import escrow.Treasury;

/// The root object of the vat `treasury`.
public final class Index implements Treasury {

  @Override
  public void open(Party buyer, Party seller, Agent agent) {
    Ledger coins = new Ledger("coins");
    Ledger tickets = new Ledger("tickets");
    Offer buying = new Offer(coins, 10, tickets, 2);
    Offer selling = new Offer(tickets, 2, coins, 10);
    E(buyer).start(new Stake(agent, coins.issue(10), buying));
    E(seller).start(new Stake(agent, tickets.issue(2), selling));
  }
}
