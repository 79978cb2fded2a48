package vatworks.vat;

import java.util.List;

/// What a [Wiring] works with: all authority over the first references, for as long as the wiring runs.
///
/// Every method throws an [IllegalArgumentException] with one sentence when it is asked for a vat that is not
/// there.
public interface Wirer {

  /// The vats' names, sorted.
  List<String> vats();

  /// Facet 0 of the vat in that directory.
  Facet root(String vat);

  /// Facet `number` of the vat in that directory. The vat need not have mentioned it before.
  Facet facet(String vat, long number);

  /// The kernel itself, for vats to make flows with: an object whose interface is `vatworks.power.Kernel`.
  /// Whoever it is passed to has that authority, and nobody else does.
  Facet kernel();

  /// Makes a flow, an object whose interface is `vatworks.vow.Flow`.
  ///
  /// @param name for people: one line of 1 to 100 characters
  /// @param price the one that it begins at, from 0 to 1,000
  /// @param slope by how much its price grows in a crank, from 1 to 10
  /// @throws IllegalArgumentException if one of them is out of its range
  Facet flow(String name, int price, int slope);

  /// Makes a meter, an object whose interface is `vatworks.power.Meter`, below the container's own alone.
  ///
  /// @param name likewise
  /// @param computrons what is in it, from 0 to 2^53 - 1
  /// @throws IllegalArgumentException if one of them is out of its range
  Facet meter(String name, long computrons);

  /// Makes a meter below another one.
  ///
  /// @param parent what [#meter] answered
  /// @param name likewise
  /// @param computrons likewise
  /// @throws IllegalArgumentException likewise, or if the parent is something else
  Facet meter(Facet parent, String name, long computrons);

  /// Has a vat run on a meter: what its turns use is taken from that. Otherwise it runs on the container's own.
  ///
  /// @param vat its name
  /// @param meter what [#meter] answered
  /// @throws IllegalArgumentException if it is something else
  void run(String vat, Facet meter);

  /// The control of the vat in that directory, an object whose interface is `vatworks.power.VatControl`.
  Facet control(String vat);

  /// Has an object told when a vat fails: its interface is `vatworks.power.VatKeeper`.
  ///
  /// @param vat the name of the one that may fail
  /// @param keeper an object of another vat's
  /// @throws IllegalArgumentException if the vat would be its own keeper, by way of others or not
  void keep(String vat, Facet keeper);

  /// Puts a facet into a vat's c-list.
  ///
  /// @param holder the name of the vat that is to hold it
  /// @return the holder's own slot for it: an import, or the export itself where the facet is the holder's
  ///     own
  Slot slot(String holder, Facet facet);

  /// Queues a message.
  ///
  /// @param args in order: JSON values (null, Boolean, String, Integer, Long, BigInteger, Double, List, Map
  ///     with String keys) and [Facet]s, nested to a depth of 100
  /// @throws IllegalArgumentException if an argument is of another type, naming the path to it, or the
  ///     message is larger than the container's [Limits]
  void send(Facet target, String method, Object... args);
}
