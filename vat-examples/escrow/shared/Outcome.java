package escrow;

/// How an offer ended.
public sealed interface Outcome {

  /// @param payment what was wanted
  record Swapped(Payment payment) implements Outcome {}

  /// @param payment what was given: the agent hands it back
  record Returned(Payment payment) implements Outcome {}
}
