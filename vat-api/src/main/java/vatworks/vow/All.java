package vatworks.vow;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import vatworks.vow.Vow.Settled;

/// Gathers the values of several vows.
final class All<T> {

  private final Vow<List<T>> all;
  private final List<? extends Vow<? extends T>> vows;
  private final Object[] values;
  private int missing;
  private boolean isRejected;

  All(Vow<List<T>> all, List<? extends Vow<? extends T>> vows) {
    this.all = all;
    this.vows = vows;
    values = new Object[vows.size()];
    missing = values.length;
  }

  void begin() {
    for (int i = 0; i < values.length; i++) {
      int index = i;
      vows.get(i).listen(new Waiter.Reaction(settled -> took(index, settled)));
    }
    if (missing == 0) {
      all.become(List.of());
    }
  }

  private void took(int index, Settled<?> settled) {
    switch (settled) {
      case Settled.Fulfilled<?>(Object value) -> {
        values[index] = value;
        missing--;
        if (missing == 0) {
          all.become(Collections.unmodifiableList(Arrays.asList(values)));
        }
      }
      case Settled.Rejected<?>(Problem problem) -> {
        if (!isRejected) {
          isRejected = true;
          all.settle(new Settled.Rejected<>(problem));
        }
      }
    }
  }
}
