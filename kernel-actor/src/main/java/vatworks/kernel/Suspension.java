package vatworks.kernel;

/// Why a vat runs no turns. More than one may be so at once; the vat goes on when none is.
public enum Suspension {

  /// It is not there: it did not do again what it had done, or is being brought back.
  ABSENT("suspended", "resumed"),
  /// Somebody who may has stopped it.
  HELD("held", "let go"),
  /// A turn of it failed, and it is not decided what becomes of that.
  FAULTED("faulted", "no longer faulted"),
  /// Its meter, or one above that, does not have what its next turn needs, or is stopped. It ends by itself,
  /// as soon as all of them together have more.
  STARVED("starved", "no longer starved");

  private final String begun;
  private final String ended;

  Suspension(String begun, String ended) {
    this.begun = begun;
    this.ended = ended;
  }

  /// What is said of a vat of which this begins to be so.
  String begun() {
    return begun;
  }

  /// What is said of a vat of which this is not so any more.
  String ended() {
    return ended;
  }
}
