package vatworks.vat;

/// Ends a turn that has used up what it had. No code of a vat's can catch it: the check at the beginning of
/// every handler throws it on.
public final class Kill extends Error {

  static final Kill KILL = new Kill();

  private Kill() {
    super("the turn has used up what it had", null, false, false);
  }
}
