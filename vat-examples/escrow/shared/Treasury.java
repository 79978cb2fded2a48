package escrow;

import vatworks.vow.Remote;

/// Issues coins and tickets.
public interface Treasury extends Remote {

  /// Gives the buyer 10 coins and the seller 2 tickets, each for the other's.
  void open(Party buyer, Party seller, Agent agent);
}
