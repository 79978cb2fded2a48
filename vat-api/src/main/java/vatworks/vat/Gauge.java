package vatworks.vat;

import java.util.List;
import java.util.Optional;

/// A confined vat's meter, as the host sees it. There is one in the loader of every confined vat; what the vat
/// does is charged to it.
///
/// It is for one thread at a time. What a turn is charged depends on the vat's classes and what it was told,
/// and on nothing else.
public interface Gauge {

  /// What a turn ran out of.
  enum Limit {
    /// Work.
    COMPUTRONS,
    /// Allocation.
    BYTES,
    /// Stack.
    STACK,
    /// What is alive between turns.
    HEAP
  }

  /// Begins a turn, with nothing charged so far.
  void begin(Budget budget);

  /// Charges work that the host does for the vat, before it is done.
  ///
  /// @param computrons at least 0
  /// @throws Error if that is more than the turn has left: the vat is over
  void charge(long computrons);

  /// Ends the turn. What runs of the vat from here on is not charged, until the next begins.
  ///
  /// @return the computrons that it was charged
  long end();

  /// What the turn ran out of, if it did. A vat of which that is true must not run again: it was stopped
  /// somewhere, and its state is whatever it was there.
  Optional<Limit> exceeded();

  /// How many bytes the last turn allocated, as they are charged.
  long allocated();

  /// The vat's classes that have statics and are initialised, in the order in which they were.
  List<Class<?>> initialized();
}
