package vatworks.vow;

/// What is known of a vow: nothing yet, that it stands for another, or how it was settled.
sealed interface State permits State.Unresolved, State.Following, Vow.Settled {

  /// Nothing is known.
  record Unresolved() implements State {}

  /// It becomes what another becomes, or has become.
  record Following(Fate other) implements State {}

  /// There is but one way to know nothing.
  State UNRESOLVED = new Unresolved();
}
