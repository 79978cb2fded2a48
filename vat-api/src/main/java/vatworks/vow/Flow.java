package vatworks.vow;

/// A first in, first out queue of messages that the kernel keeps. `E(flow, x).foo()` sends on it.
///
/// The messages of a flow are delivered strictly in the order in which they were sent on it, whoever sent them
/// and whatever their targets. If the first of them is for a vow that is not settled, or for a vat that is
/// stopped, the flow waits, and no other does. What their receivers send without naming a flow, and the news of
/// what is resolved there, rides on the flow: it goes at the flow's price, and not in its order.
///
/// Of all flows in which something can run, the kernel serves the one with the highest price. A price begins
/// where the flow is boosted to, from 0 to 1,000; it grows by the flow's slope, 1 to 10, with every crank in
/// which the flow could run and was not served, and is back at its beginning once it was. Of equals the one
/// that has waited for longer is served. So whatever can run does.
///
/// Flows come from the kernel: `E(kernel).createFlow("orders", 0, 1)`, or from the wiring. Whoever holds one
/// can send on it and do all that follows. The console's flow and the container's main one are nobody's to hold.
public interface Flow extends Remote {

  /// How a flow is.
  ///
  /// @param name what its maker calls it
  /// @param price the one that it begins at, from 0 to 1,000
  /// @param slope by how much its price grows in a crank, from 1 to 10
  /// @param isPaused whether what was sent on it waits until it is resumed
  /// @param waiting how many messages were sent on it and not delivered yet
  /// @param riding how many messages and news ride on it
  record State(String name, int price, int slope, boolean isPaused, int waiting, int riding) {}

  /// Sets the price that it begins at.
  ///
  /// @param price from 0 to 1,000; any other rejects the answer
  Vow<Void> boost(int price);

  /// Has what was sent on it wait, and what will be. What rides on it goes on.
  Vow<Void> pause();

  /// Has what was sent on it go on.
  Vow<Void> resume();

  /// How many messages were sent on it and not delivered yet.
  Vow<Integer> length();

  /// How it is, at the moment when the kernel answers.
  Vow<State> state();
}
