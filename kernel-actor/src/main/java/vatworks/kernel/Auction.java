package vatworks.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The flows that can run, and which of them pays the most.
///
/// All prices grow, and those of one slope grow alike: their order changes only when one of them is served.
/// So there is a heap for each slope, in that order, and only the first of each are compared at the prices of
/// the day. To choose takes no longer than there are slopes, and to serve a flow, the logarithm of how many
/// there are.
final class Auction {

  private static final KernelFlow[] NONE = {};

  private final KernelFlow[][] heaps = new KernelFlow[KernelFlow.MOST_SLOPE + 1][];
  private final int[] sizes = new int[KernelFlow.MOST_SLOPE + 1];
  private int size;
  private final List<Integer> slopes = new ArrayList<>(2); // those that any flow has had, in that order

  Auction() {
    Arrays.fill(heaps, NONE);
  }

  /// The flow that is next; null where none can run.
  ///
  /// @param crank the last one
  KernelFlow highest(long crank) {
    KernelFlow best = null;
    long bestPrice = 0;
    for (int i = 0; i < slopes.size(); i++) {
      int slope = slopes.get(i);
      if (sizes[slope] > 0) {
        KernelFlow flow = heaps[slope][0];
        long price = flow.priceAfter(crank);
        if (best == null || price > bestPrice || price == bestPrice && flow.isOlder(best)) {
          best = flow;
          bestPrice = price;
        }
      }
    }
    return best;
  }

  /// Whether none can run.
  boolean isEmpty() { return size == 0; }

  /// A flow can run now.
  void add(KernelFlow flow) {
    int slope = flow.slope();
    size++;
    if (sizes[slope] == heaps[slope].length) {
      heaps[slope] = Arrays.copyOf(heaps[slope], Math.max(4, sizes[slope] * 2));
      if (!slopes.contains(slope)) {
        slopes.add(slope);
      }
    }
    put(heaps[slope], sizes[slope]++, flow);
    rise(heaps[slope], flow);
  }

  /// A flow can run no more.
  void remove(KernelFlow flow) {
    int slope = flow.slope();
    KernelFlow[] heap = heaps[slope];
    size--;
    KernelFlow last = heap[--sizes[slope]];
    heap[sizes[slope]] = null;
    if (last != flow) {
      put(heap, flow.place, last);
      move(last);
    }
  }

  /// A flow's place in the order has changed.
  void move(KernelFlow flow) {
    KernelFlow[] heap = heaps[flow.slope()];
    if (sizes[flow.slope()] > 1) {
      rise(heap, flow);
      sink(heap, sizes[flow.slope()], flow);
    }
  }

  private static void rise(KernelFlow[] heap, KernelFlow flow) {
    int place = flow.place;
    while (place > 0 && flow.isBefore(heap[(place - 1) / 2])) {
      put(heap, place, heap[(place - 1) / 2]);
      place = (place - 1) / 2;
    }
    put(heap, place, flow);
  }

  private static void sink(KernelFlow[] heap, int size, KernelFlow flow) {
    int place = flow.place;
    while (place * 2 + 1 < size) {
      int child = place * 2 + 1;
      if (child + 1 < size && heap[child + 1].isBefore(heap[child])) {
        child++;
      }
      if (!heap[child].isBefore(flow)) {
        break;
      }
      put(heap, place, heap[child]);
      place = child;
    }
    put(heap, place, flow);
  }

  private static void put(KernelFlow[] heap, int place, KernelFlow flow) {
    heap[place] = flow;
    flow.place = place;
  }
}
