package vatworks.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.ToLongFunction;

/// What waits, lane by lane, each first in, first out.
///
/// What one vat sends another without naming a flow stays in order, whichever flows it rides on: as long as
/// some of it is on its way, the rest joins it.
///
/// @param <T> what waits; the queue itself is made of this, and so is whatever is kept beside it
public final class Lanes<T extends Lanes.Waiting> {

  /// Something that waits.
  public interface Waiting {

    /// Where it is by itself.
    Lane lane();
  }

  /// The pair of what keeps no order but its lane's.
  public static final long NO_PAIR = -1;

  private static final int COUNT_BITS = 32;
  private static final int FEW = 64;

  /// One flow's.
  private static final class Both<T> {
    private final ArrayDeque<T> own = new ArrayDeque<>(0);
    private final ArrayDeque<T> riding = new ArrayDeque<>(2);
    private int place; // among the flows that are ridden on

    private ArrayDeque<T> lane(Lane lane) {
      return lane.isOwn() ? own : riding;
    }
  }

  private final List<Both<T>> flows = new ArrayList<>();
  private final ToLongFunction<T> pair;
  private int riding; // in all flows
  private int[] ridden = new int[2]; // the flows on which anything rides, in no order
  private int riddenFlows;
  private int aside;

  // By pair: the flow that it rides on in the upper half, how many there are in the lower. Kept only where it
  // matters: from when two flows are ridden on, or something is set aside, until little is left. As long as
  // all that rides is in one flow, whatever comes to it is behind the rest by itself.
  private LongLongMap pairs = new LongLongMap();
  private boolean isPaired;

  /// @param pair says from whom to whom something is that rides, as [#pair(VatId, VatId)] has it, or answers
  ///     [#NO_PAIR] if it keeps no order but its lane's
  public Lanes(ToLongFunction<T> pair) {
    this.pair = pair;
  }

  /// The pair of two vats.
  public static long pair(VatId sender, VatId receiver) {
    return sender.number() << 32 | receiver.number();
  }

  /// Adds something at the end of its lane, or of the one where it must wait.
  ///
  /// @return that lane's flow
  public long add(T item) {
    Lane lane = item.lane();
    if (lane.isOwn()) {
      at(lane.flow()).own.addLast(item);
      return lane.flow();
    }
    if (!isPaired && isAnotherRidden(lane.flow())) {
      beginPairs();
    }
    long flow = isPaired ? hold(item, lane.flow()) : lane.flow();
    Both<T> both = at(flow);
    both.riding.addLast(item);
    mount(flow, both);
    return flow;
  }

  // Where pairs are not kept at most one flow is ridden on.
  private boolean isAnotherRidden(long flow) {
    return riddenFlows > 0 && ridden[0] != flow;
  }

  private void mount(long flow, Both<T> both) {
    riding++;
    if (both.riding.size() == 1) {
      if (riddenFlows == ridden.length) {
        ridden = Arrays.copyOf(ridden, riddenFlows * 2);
      }
      both.place = riddenFlows;
      ridden[riddenFlows++] = (int) flow;
    }
  }

  private void dismount(Both<T> both) {
    riding--;
    if (both.riding.isEmpty()) {
      int moved = ridden[--riddenFlows];
      ridden[both.place] = moved;
      flows.get(moved).place = both.place;
    }
  }

  // What rides is counted, whichever flow is asked first: of a pair, all is on one.
  private void beginPairs() {
    isPaired = true;
    for (int i = 0; i < riddenFlows; i++) {
      for (T item : flows.get(ridden[i]).riding) {
        hold(item, ridden[i]);
      }
    }
  }

  // Little enough that to begin again costs nothing: else a flow on which now and then something rides would
  // have all others counted each time.
  private void endPairs() {
    if (riding <= FEW && aside == 0 && riddenFlows <= 1) {
      isPaired = false;
      pairs = pairs.size() == 0 ? pairs : new LongLongMap();
    }
  }

  /// What is first in a lane, in which there is something.
  public T first(Lane lane) {
    T item = head(lane);
    if (item == null) {
      throw Tables.broken("queue", "head of " + lane, "a message or news", "nothing");
    }
    return item;
  }

  /// What is first in a lane, or null.
  T head(Lane lane) {
    int flow = (int) lane.flow();
    return flow < flows.size() ? flows.get(flow).lane(lane).peekFirst() : null;
  }

  /// Takes out what is first in a lane.
  ///
  /// @throws IllegalStateException if there is nothing
  public T take(Lane lane) {
    T item = remove(lane);
    if (isPaired && !lane.isOwn()) {
      release(item);
      endPairs();
    }
    return item;
  }

  /// Takes out what is first in a lane, and will be put back: what keeps in order with it waits behind it.
  ///
  /// @throws IllegalStateException if there is nothing
  public T setAside(Lane lane) {
    if (!isPaired) {
      beginPairs();
    }
    aside++;
    return remove(lane);
  }

  private T remove(Lane lane) {
    Both<T> both = at(lane.flow());
    T item = both.lane(lane).pollFirst();
    if (item == null) {
      throw Tables.broken("queue", "head of " + lane, "a message or news", "nothing");
    }
    if (!lane.isOwn()) {
      dismount(both);
    }
    return item;
  }

  /// Puts back what was set aside, before all else in its lane.
  ///
  /// @param items in the order in which they were set aside
  /// @return the flows that they are in
  public List<Long> putBack(Collection<T> items) {
    List<Long> into = new ArrayList<>();
    for (T item : new ArrayList<>(items).reversed()) {
      long flow = flowOf(item);
      at(flow).riding.addFirst(item);
      mount(flow, at(flow));
      aside--;
      into.add(flow);
    }
    return into;
  }

  /// Something that was set aside will not be put back.
  public void forgetAside(T item) {
    aside--;
    release(item);
    endPairs();
  }

  /// Puts something into the lane that it was in when the tables were written down.
  void restore(Lane lane, T item) {
    if (!lane.isOwn() && (isPaired || isAnotherRidden(lane.flow()))) {
      restorePairs();
      hold(item, lane.flow());
    }
    at(lane.flow()).lane(lane).addLast(item);
    if (!lane.isOwn()) {
      mount(lane.flow(), at(lane.flow()));
    }
  }

  private void restorePairs() {
    if (!isPaired) {
      beginPairs();
    }
  }

  /// Notes what was set aside when the tables were written down.
  void restoreAside(long flow, T item) {
    restorePairs();
    aside++;
    hold(item, flow);
  }

  /// The flow that something rides on which is set aside.
  long flowOf(T item) {
    long both = pair.applyAsLong(item);
    long pending = both == NO_PAIR ? LongLongMap.NONE : pairs.at(both);
    return pending == LongLongMap.NONE ? item.lane().flow() : pending >> COUNT_BITS;
  }

  boolean isEmpty(Lane lane) {
    return head(lane) == null;
  }

  /// All in a lane, next first.
  Collection<T> all(Lane lane) {
    return lane.flow() < flows.size()
        ? Collections.unmodifiableCollection(at(lane.flow()).lane(lane))
        : List.of();
  }

  private Both<T> at(long flow) {
    while (flow >= flows.size()) {
      flows.add(new Both<>());
    }
    return flows.get((int) flow);
  }

  // The flow that one more of its pair rides on.
  private long hold(T item, long flow) {
    long both = pair.applyAsLong(item);
    if (both == NO_PAIR) {
      return flow;
    }
    long pending = pairs.at(both);
    if (pending == LongLongMap.NONE) {
      pairs.add(both, flow << COUNT_BITS | 1);
      return flow;
    }
    pairs.set(both, pending + 1);
    return pending >> COUNT_BITS;
  }

  private void release(T item) {
    long both = pair.applyAsLong(item);
    if (both == NO_PAIR) {
      return;
    }
    long pending = pairs.at(both);
    if ((pending & 0xFFFF_FFFFL) == 1) {
      pairs.remove(both);
    } else {
      pairs.set(both, pending - 1);
    }
  }
}
