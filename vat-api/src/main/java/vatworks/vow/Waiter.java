package vatworks.vow;

import java.util.Optional;
import java.util.function.Consumer;
import vatworks.vat.Slot;

/// What waits for a vow to be settled.
sealed interface Waiter {

  /// A message, on its way to its receiver.
  ///
  /// @param args as they were given: it is not decided yet whether they will have to be copied
  /// @param result the vow for its answer, if one is wanted
  /// @param flow the flow that it is sent on, if one is named: then it never waits here, but in the kernel
  record Message(Call call, Object[] args, Optional<Vow<Object>> result, Optional<Slot> flow)
      implements
        Waiter {

    /// A message that is sent on no flow of its own.
    Message(Call call, Object[] args, Optional<Vow<Object>> result) {
      this(call, args, result, Optional.empty());
    }
  }

  /// A callback, which gets a turn.
  record Reaction(Consumer<Vow.Settled<?>> callback) implements Waiter {}
}
