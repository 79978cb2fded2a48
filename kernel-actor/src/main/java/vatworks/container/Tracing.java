package vatworks.container;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import vatworks.kernel.replay.Causes;

/// Goes from a crank to its causes and its effects.
///
/// @param most how many of either are named
record Tracing(Causes causes, int most) {

  /// Effects are counted to here.
  private static final long COUNTED = 1_000_000;

  private record Found(int depth, long crank) {}

  Trace of(long crank) {
    List<Trace.Link> chain = new ArrayList<>();
    long passed = 0;
    for (long cause = causes.cause(crank); cause != 0; cause = causes.cause(cause)) {
      passed++;
      if (passed < most || causes.cause(cause) == 0) {
        chain.add(link(cause));
      }
    }
    List<Trace.Effect> effects = new ArrayList<>();
    long counted = 0;
    ArrayDeque<Found> next = new ArrayDeque<>();
    push(next, new Found(0, crank));
    while (!next.isEmpty() && counted < COUNTED) {
      Found found = next.removeFirst();
      counted++;
      if (effects.size() < most) {
        effects.add(new Trace.Effect(found.depth(), link(found.crank())));
      }
      push(next, found);
    }
    return new Trace(link(crank), chain, passed - chain.size(), effects, counted - effects.size());
  }

  private void push(ArrayDeque<Found> next, Found found) {
    causes.effects(found.crank()).reversed()
        .forEach(effect -> next.addFirst(new Found(found.depth() + 1, effect)));
  }

  private Trace.Link link(long crank) {
    return new Trace.Link(
        crank, causes.name(causes.vat(crank)), causes.what(crank), causes.releaser(crank));
  }
}
