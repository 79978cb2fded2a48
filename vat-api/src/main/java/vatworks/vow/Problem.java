package vatworks.vow;

import java.util.Objects;

/// Why a vow was rejected: what was thrown, as data. It passes between vats by copy.
///
/// It has no stack trace, for that would tell one vat about another's code, and about its host.
public final class Problem extends RuntimeException {

  private final String type;

  /// @param type the name of the class of what was thrown, `java.lang.IllegalArgumentException`
  /// @param message one sentence, may be empty
  public Problem(String type, String message) {
    super(Objects.requireNonNull(message, "message"), null, false, false);
    this.type = Objects.requireNonNull(type, "type");
  }

  /// A problem of no particular type: the author's own sentence.
  public Problem(String message) {
    this("Problem", message);
  }

  /// The name of the class of what was thrown.
  public String type() {
    return type;
  }

  /// Problems are data: equal if type and message are.
  @Override
  public boolean equals(Object other) {
    return other instanceof Problem problem
        && problem.type.equals(type)
        && problem.getMessage().equals(getMessage());
  }

  @Override
  public int hashCode() {
    return 31 * type.hashCode() + getMessage().hashCode();
  }

  /// `java.lang.IllegalArgumentException: no account for ann`
  @Override
  public String toString() {
    return getMessage().isEmpty() ? type : type + ": " + getMessage();
  }
}
