package vatworks.confine;

import java.util.Map;

/// What the policy says of one class.
sealed interface ClassRuling {

  /// A vat may name it, and use these of its members.
  ///
  /// @param members by name and parameters: `indexOf(String, int)`, `new(int)`; fields by name alone
  record Listed(Map<String, Ruling> members) implements ClassRuling {}

  /// A class of the library stands behind its name.
  ///
  /// @param target the internal name of that
  /// @param members those that it does not have, all refused
  record Is(String target, Map<String, Ruling> members) implements ClassRuling {}

  /// A vat may use all that is public of it: it is instrumented as the vat is.
  record Free() implements ClassRuling {}

  /// A vat may not even name it.
  ///
  /// @param advice what it can do instead
  record Refused(String advice) implements ClassRuling {}
}
