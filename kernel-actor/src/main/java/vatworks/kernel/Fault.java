package vatworks.kernel;

import java.util.Objects;
import java.util.Optional;

/// What went wrong with a vat, and waits for somebody to decide what becomes of it.
///
/// @param what one sentence without its subject: `threw java.lang.IllegalStateException: no`
/// @param crank in which it did
/// @param lane where the message or news waits that the turn was for; if it rides, then before all else that is
///     set aside for the vat. Empty where there was no turn
/// @param target the vat's own name for the object that the message was for, `o+3`; empty for news
/// @param method the message's, or `notify`; empty where there was no turn
/// @param computrons what the turn was charged
public record Fault(
    Kind kind, String what, long crank, Optional<Lane> lane, String target, String method, long computrons) {

  /// What kinds of faults there are.
  public enum Kind {
    /// Its code threw.
    EXCEPTION("exception"),
    /// It asked for what it may not.
    SYSCALL("syscall"),
    /// It used more than it may in a turn.
    LIMIT("limit"),
    /// It did not do again what it had done, and so is not there.
    DIVERGENCE("divergence");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /// What it is called where it is told.
    public String word() {
      return word;
    }
  }

  /// What becomes of a fault.
  public enum Verdict {
    /// The vat is terminated.
    TERMINATE,
    /// The message's result is rejected, and the vat goes on from before it.
    SKIP,
    /// The vat is suspended until somebody decides.
    SUSPEND
  }

  /// What becomes of the faults of vats that have no keeper. One that diverges is suspended whatever is said
  /// here.
  public record Policy(Verdict exceptions, Verdict syscalls, Verdict limits) {

    /// What goes where nothing else is said.
    public static final Policy DEFAULT = new Policy(Verdict.SKIP, Verdict.TERMINATE, Verdict.SKIP);

    public Policy {
      Objects.requireNonNull(exceptions, "exceptions");
      Objects.requireNonNull(syscalls, "syscalls");
      Objects.requireNonNull(limits, "limits");
    }

    Verdict of(Kind kind) {
      return switch (kind) {
        case EXCEPTION -> exceptions;
        case SYSCALL -> syscalls;
        case LIMIT -> limits;
        case DIVERGENCE -> Verdict.SUSPEND;
      };
    }

    @Override
    public String toString() {
      return "exceptions " + exceptions + ", syscalls " + syscalls + ", limits " + limits;
    }
  }

  public Fault {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(lane, "lane");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(method, "method");
  }

  /// That a vat is not there, because of what it did in no turn of today's.
  static Fault lost(String what, long crank) {
    return new Fault(Kind.DIVERGENCE, what, crank, Optional.empty(), "", "", 0);
  }

  @Override
  public String toString() {
    return kind.word() + " in crank " + crank + (method.isEmpty() ? "" : " at " + call()) + ": " + what;
  }

  /// What it failed at: `o+3.greet`, or `notify`; empty where there was no turn.
  public String call() {
    return target.isEmpty() ? method : target + "." + method;
  }
}
