package vatworks.kernel;

import java.util.List;
import vatworks.kernel.PromiseState.Settled;
import vatworks.vat.Bodies;

/// What the kernel's own objects answer, written down.
record Answers(Bodies bodies) {

  /// Data.
  ///
  /// @param tree as [Bodies#write] takes it
  Settled value(Object tree) {
    return new Settled.Fulfilled(new Data(bodies.write(tree), List.of()));
  }

  /// Nothing, which says that it is done.
  Settled done() {
    return value(null);
  }

  /// An object of the kernel's own.
  Settled object(Kref kref, Power power) {
    return new Settled.Forwarded(new Data(bodies.write(Powers.reference(0, power)), List.of(kref)));
  }
}
