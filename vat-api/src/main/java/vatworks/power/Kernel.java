package vatworks.power;

import vatworks.vow.Flow;
import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// The kernel itself, as vats see it: the authority to make what only the kernel can.
///
/// The wiring hands it out, `wirer.kernel()`, to whom it will; whoever holds it can pass on what it made
/// instead. It is called as every object is, `E(kernel).createFlow("orders", 0, 1)`, and answers in turn with
/// all other messages.
public interface Kernel extends Remote {

  /// Makes a flow.
  ///
  /// @param name for people, who may see it in the shell: one line of 1 to 100 characters
  /// @param price the one that it begins at, from 0 to 1,000
  /// @param slope by how much its price grows in a crank, from 1 to 10
  /// @return the flow; rejected if an argument is out of its range
  Vow<Flow> createFlow(String name, int price, int slope);

  /// Makes a meter, below the container's own alone.
  ///
  /// @param name likewise
  /// @param computrons what is in it, from 0 to 2^53 - 1
  /// @return the meter; rejected if an argument is out of its range
  Vow<Meter> createMeter(String name, long computrons);
}
