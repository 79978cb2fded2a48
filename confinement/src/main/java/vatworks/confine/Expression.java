package vatworks.confine;

import java.util.Locale;

/// A formula of the policy: how a cost follows from what a method is called with.
sealed interface Expression {

  /// A number, at least 0.
  record Number(long number) implements Expression {}

  /// How large an operand is, by [vatworks.meter.Sizes].
  ///
  /// @param operand 0 is the receiver, 1 the first argument
  record Size(int operand) implements Expression {}

  /// What becomes of two.
  record Binary(Operation operation, Expression left, Expression right) implements Expression {}

  /// What can become of two.
  enum Operation {
    /// Their sum.
    PLUS,
    /// Their difference, at least 0.
    MINUS,
    /// Their product.
    TIMES,
    /// Their quotient, rounded down.
    DIVIDED,
    /// The smaller one.
    MIN,
    /// The larger one.
    MAX;

    /// The method of [vatworks.meter.Sizes] that calculates it.
    String method() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
