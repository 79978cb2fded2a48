package vatworks.kernel;

import java.util.Objects;
import vatworks.vat.Slot;

/// One change to the kernel's tables. The journal is the list of these, and [Tables#apply] is all that they
/// do.
///
/// Each prints as a line of a dump, in the words of the tables: `ko20 owned by v1`.
public sealed interface Change {

  /// A vat exists from now on.
  record VatAdded(VatId vat, String name) implements Change {
    @Override
    public String toString() {
      return vat + " is " + name;
    }
  }

  /// A vat will never run again, and holds nothing any more.
  ///
  /// @param reason one sentence
  record VatTerminated(VatId vat, String reason) implements Change {
    @Override
    public String toString() {
      return vat + " terminated: " + reason;
    }
  }

  /// An object was mentioned across a border for the first time.
  ///
  /// @param slot its owner's name for it
  record ObjectAdded(Kref object, VatId owner, Slot slot) implements Change {
    @Override
    public String toString() {
      return object + " owned by " + owner;
    }
  }

  /// A vat's c-list has a new entry.
  record SlotAdded(VatId vat, Slot slot, Kref kref) implements Change {
    @Override
    public String toString() {
      return vat + ": " + slot + " = " + kref;
    }
  }

  /// A message went to the end of the queue.
  record Enqueued(Message message) implements Change {
    public Enqueued {
      Objects.requireNonNull(message, "message");
    }

    @Override
    public String toString() {
      return "queued " + message;
    }
  }

  /// The message at the head of the queue left it.
  record Dequeued() implements Change {
    @Override
    public String toString() {
      return "dequeued";
    }
  }

  /// A line was written to the container's log, by a vat or by the kernel (`v0`).
  record Logged(VatId vat, String line) implements Change {
    @Override
    public String toString() {
      return vat + " logged " + line;
    }
  }

  /// A crank is complete. Every crank's changes end with this one.
  ///
  /// @param crank its number, 1-based
  /// @param vat whose turn it was; the kernel's where the change came from outside
  /// @param asked the [AskedHash] of what the vat asked for, against which a replayed turn is checked
  record CrankEnded(long crank, VatId vat, long asked) implements Change {
    @Override
    public String toString() {
      return "crank " + crank + " ended by " + vat + ", asked " + String.format("%016x", asked);
    }
  }
}
