package vatworks.kernel;

import java.util.Optional;

/// A flow as the kernel knows it. Only [Tables#apply] changes one.
///
/// Its price grows from a starting price by its slope for every crank in which something in it could run and
/// did not, and is back at the starting price once it did: an escalator.
public final class KernelFlow {

  /// The flow of what was sent when nothing was being handled: by the wiring.
  public static final long MAIN = 0;
  /// The flow of what comes from outside.
  public static final long CONSOLE = 1;
  /// The lowest number of the flows that are made.
  public static final long FIRST_MADE = 2;
  /// The highest starting price.
  public static final int MOST_PRICE = 1_000;
  /// The steepest slope, in price per crank.
  public static final int MOST_SLOPE = 10;

  private final long number;
  private final String name;
  private final int slope;
  private final Lane own;
  private final Lane riding;
  int price;
  boolean isPaused;
  boolean isOwnNext = true; // its own go before what rides, the next time that both could
  long since; // the crank of its last service, or in which it came to be ready

  // What follows from the tables, for the scheduler alone.
  boolean isOwnReady;
  boolean isReady;
  int place; // in the heap of its slope
  Optional<Kref> awaits = Optional.empty(); // the promise that its own head is for

  KernelFlow(long number, String name, int price, int slope) {
    this.number = number;
    this.name = name;
    this.price = price;
    this.slope = slope;
    own = new Lane(number, true);
    riding = new Lane(number, false);
  }

  /// Its number: [#MAIN], [#CONSOLE] or one from [#FIRST_MADE] on.
  public long number() {
    return number;
  }

  /// What its maker calls it; others may be called the same.
  public String name() {
    return name;
  }

  /// The starting price, from 0 to [#MOST_PRICE].
  public int price() {
    return price;
  }

  /// By how much the price grows in a crank, from 1 to [#MOST_SLOPE].
  public int slope() {
    return slope;
  }

  /// Whether what was sent on it waits; what rides on it does not.
  public boolean isPaused() { return isPaused; }

  /// Whether something in it can run.
  public boolean isReady() { return isReady; }

  /// The promise that its own head is for, and waits for, if that is why it waits.
  public Optional<Kref> awaits() {
    return awaits;
  }

  /// The crank of its last service, or in which it came to be ready: 0 where neither has been.
  public long since() {
    return since;
  }

  /// What it would pay to be next.
  ///
  /// @param crank the last one
  public long priceAfter(long crank) {
    return isReady ? price + slope * Math.max(0, crank - since) : price;
  }

  /// What was sent on it.
  public Lane own() {
    return own;
  }

  /// What rides on it.
  public Lane riding() {
    return riding;
  }

  // What its price is at crank 0, were it to grow as it does now: the order among those of one slope.
  private long key() {
    return price - slope * since;
  }

  /// Whether it goes before another of the same slope.
  boolean isBefore(KernelFlow other) {
    long difference = key() - other.key();
    return difference != 0 ? difference > 0 : isOlder(other);
  }

  /// Whether it has waited for longer; of two that have waited as long, the one that was made first has.
  boolean isOlder(KernelFlow other) {
    return since != other.since ? since < other.since : number < other.number;
  }

  @Override
  public String toString() {
    return "f" + number + " is " + name + ", price " + price + " +" + slope + " a crank"
        + (isPaused ? ", paused" : "");
  }
}
