package vatworks.kernel.actor;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import vatworks.kernel.VatId;
import vatworks.kernel.turn.VatInstance;

/// What came of bringing a vat back from the journal, as it was after the last turn of it that is there.
///
/// @param vat empty: it could not be
/// @param problem why not, if that is known
record BroughtBack(Optional<VatInstance> vat, Optional<String> problem) {

  /// Begins to bring a vat back, on a thread of its own: all that it ever did is done again.
  ///
  /// @param rebuild does it; empty where it cannot be done
  /// @param told hears of the end, on that thread
  static void begin(
      VatId vat, Function<VatId, Optional<VatInstance>> rebuild, Consumer<BroughtBack> told) {
    Thread.ofPlatform().daemon().name("vatworks-rebuild").start(() -> {
      BroughtBack end;
      try {
        end = new BroughtBack(rebuild.apply(vat), Optional.empty());
      } catch (RuntimeException | Error e) {
        end = new BroughtBack(Optional.empty(), Optional.of(String.valueOf(e.getMessage())));
      }
      told.accept(end);
    });
  }

  /// Why there is no vat, in one sentence.
  ///
  /// @param after what it was to be brought back after
  String failure(String after) {
    return "it could not be brought back after " + after + problem.map(text -> ": " + text).orElse("");
  }
}
