package vatworks.vow;

import java.util.Optional;
import java.util.function.Consumer;

/// What waits for a vow to be settled.
sealed interface Waiter {

  /// A message, on its way to its receiver.
  ///
  /// @param args as they were given: it is not decided yet whether they will have to be copied
  /// @param result the vow for its answer, if one is wanted
  record Message(Call call, Object[] args, Optional<Vow<Object>> result) implements Waiter {}

  /// A callback, which gets a turn.
  record Reaction(Consumer<Vow.Settled<?>> callback) implements Waiter {}
}
