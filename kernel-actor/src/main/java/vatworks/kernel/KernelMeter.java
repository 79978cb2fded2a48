package vatworks.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A meter as the kernel knows it: how many computrons those may use who run on it, or on a meter below it.
/// Only [Tables#apply] changes one.
///
/// The container's own, [#CONTAINER], is above all others and is unlimited.
public final class KernelMeter {

  /// The container's own meter.
  public static final long CONTAINER = 0;
  /// The most that a meter can hold: what a double counts to one by one.
  public static final long MOST = (1L << 53) - 1;
  /// How many meters can be above one: a turn is taken from all of them.
  public static final int MOST_ABOVE = 100;
  /// What is left in a meter that never runs dry.
  public static final long UNLIMITED = Long.MAX_VALUE;

  private static final long STOPPED = -1; // less than any amount

  /// Whoever is to be told when a meter is low.
  ///
  /// @param threshold in computrons, from 0 to [#MOST]: it is low when it has no more than this
  /// @param who owned by a vat
  public record Watcher(long threshold, Kref who) {}

  private final long number;
  private final String name;
  private final KernelMeter[] chain; // from itself to the container's own: every turn goes along it
  long left;
  long spent;
  boolean isStopped;
  boolean isLow; // and its watcher was told
  boolean isDry; // and its keeper was told
  Optional<Watcher> watcher = Optional.empty();
  Optional<Kref> keeper = Optional.empty();

  /// The container's own.
  KernelMeter() {
    number = CONTAINER;
    name = "container";
    chain = new KernelMeter[]{this};
    left = UNLIMITED;
  }

  KernelMeter(long number, String name, KernelMeter above, long left) {
    this.number = number;
    this.name = name;
    chain = new KernelMeter[above.chain.length + 1];
    chain[0] = this;
    System.arraycopy(above.chain, 0, chain, 1, above.chain.length);
    this.left = left;
  }

  /// Its number: [#CONTAINER], or one from 1 on.
  public long number() {
    return number;
  }

  /// What its maker calls it; others may be called the same.
  public String name() {
    return name;
  }

  /// The meter that it was made from; none above the container's own.
  public Optional<KernelMeter> parent() {
    return depth() == 0 ? Optional.empty() : Optional.of(chain[1]);
  }

  /// How many meters are above it, from 0 to [#MOST_ABOVE].
  public int depth() {
    return chain.length - 1;
  }

  /// How many computrons are left in it, from 0 to [#MOST], or [#UNLIMITED].
  public long left() {
    return left;
  }

  /// How many computrons were ever taken from it.
  public long spent() {
    return spent;
  }

  /// Whether it is stopped, and with it all below it.
  public boolean isStopped() { return isStopped; }

  /// Whether there is no more left in it than its watcher's threshold, and that was told.
  public boolean isLow() { return isLow; }

  /// Whether somebody ran out of it since it was refilled.
  public boolean isDry() { return isDry; }

  /// Who is to be told when it is low, and what that is.
  public Optional<Watcher> watcher() {
    return watcher;
  }

  /// Who is to be told when it is dry.
  public Optional<Kref> keeper() {
    return keeper;
  }

  /// What somebody may use who runs on it: the least that is left in it and in all above it.
  ///
  /// @return from 0 to [#UNLIMITED]; less than 0 where one of them is stopped
  public long allowance() {
    long least = UNLIMITED;
    for (KernelMeter meter : chain) {
      least = Math.min(least, meter.allows());
    }
    return least;
  }

  /// The same, if another meter had this much left and were not stopped.
  long allowance(KernelMeter other, long otherLeft) {
    long least = UNLIMITED;
    for (KernelMeter meter : chain) {
      least = Math.min(least, meter == other ? otherLeft : meter.allows());
    }
    return least;
  }

  private long allows() {
    return isStopped ? STOPPED : left;
  }

  /// The one because of which its allowance is what it is: the nearest, where there are several.
  public KernelMeter tightest() {
    KernelMeter tightest = this;
    for (KernelMeter meter : chain) {
      tightest = meter.allows() < tightest.allows() ? meter : tightest;
    }
    return tightest;
  }

  /// Whether it is the other, or below it.
  public boolean isWithin(KernelMeter other) {
    int below = depth() - other.depth();
    return below >= 0 && chain[below] == other;
  }

  /// Takes what somebody used who runs on it.
  void charge(long computrons) {
    for (KernelMeter meter : chain) {
      meter.take(computrons);
    }
  }

  private void take(long computrons) {
    spent += computrons;
    if (left != UNLIMITED) {
      if (left < computrons) {
        throw Tables.broken("meters", "m" + number, computrons + " computrons or more", Long.toString(left));
      }
      left -= computrons;
    }
  }

  /// Those from here upwards of which somebody is to be told that they are low when this much is taken.
  List<KernelMeter> lowAfter(long computrons) {
    List<KernelMeter> low = List.of();
    for (KernelMeter meter : chain) {
      if (meter.becomesLow(computrons)) {
        low = low.isEmpty() ? new ArrayList<>() : low;
        low.add(meter);
      }
    }
    return low;
  }

  /// Whether somebody is to be told that it is low when this much is taken.
  boolean becomesLow(long computrons) {
    return !isLow && watcher.isPresent() && left - computrons <= watcher.get().threshold();
  }

  @Override
  public String toString() {
    return "m" + number + " is " + name + parent().map(it -> " under m" + it.number).orElse("") + ", "
        + (left == UNLIMITED ? "unlimited" : Words.number(left) + " left") + ", " + Words.number(spent)
        + " spent" + (isStopped ? ", stopped" : "");
  }
}
