package vatworks.confine;

import java.util.Optional;

/// What the policy says of one method, constructor or field.
sealed interface Ruling {

  /// A vat may use it, and is charged as much.
  record Constant(int computrons) implements Ruling {}

  /// A vat may call it, and is charged by what it is called with.
  ///
  /// @param bytes what it allocates, if that is charged too
  record Formula(Expression computrons, Optional<Expression> bytes) implements Ruling {}

  /// A vat uses this in its place: a static method, which takes the receiver first if there is one; or a field.
  ///
  /// @param owner an internal name
  record Replaced(String owner, String name) implements Ruling {}

  /// A vat may not use it.
  ///
  /// @param advice what it can do instead
  record Refused(String advice) implements Ruling {}

  /// A vat may use it, and it charges by itself: it is instrumented as the vat is.
  record Free() implements Ruling {}
}
