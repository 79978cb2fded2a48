package vatworks.kernel.replay;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vatworks.kernel.Change;
import vatworks.kernel.Message;
import vatworks.kernel.Next;
import vatworks.kernel.QueueItem;
import vatworks.kernel.VatId;
import vatworks.vat.Delivery;

/// What a crank was for. Each prints as a person would want to read it after the vat's name.
public sealed interface Occasion {

  /// A vat's turn.
  ///
  /// @param delivery what it was brought, in its own names
  record Turn(Delivery delivery) implements Occasion {
    @Override
    public String toString() {
      return delivery.toString();
    }
  }

  /// A vat was made of other code, and had its first turn as that.
  ///
  /// @param incarnation which one it has been since
  /// @param previousState what the incarnation before told it
  record Upgrade(long incarnation, Optional<String> previousState) implements Occasion {
    @Override
    public String toString() {
      return "upgrade to incarnation " + incarnation
          + previousState.map(state -> ", told " + state).orElse("");
    }
  }

  /// The kernel told the outside what became of its messages.
  record Answer(List<Next.Answered> answers) implements Occasion {
    @Override
    public String toString() {
      return answers.stream().map(Next.Answered::toString).collect(Collectors.joining("; "));
    }
  }

  /// One of the kernel's own objects did what a message asked it for.
  record Performed(Message message) implements Occasion {
    @Override
    public String toString() {
      return message.toString();
    }
  }

  /// The kernel took something off the queue that was for nobody any more, or for a vat that is suspended.
  record Drop(QueueItem item) implements Occasion {
    @Override
    public String toString() {
      return ""; // What was done with it is said by the log, or by the changes.
    }
  }

  /// The wiring made the vats.
  record Wiring() implements Occasion {
    @Override
    public String toString() {
      return "wiring";
    }
  }

  /// Something came from outside: a message, or what an operator did.
  record Input() implements Occasion {
    @Override
    public String toString() {
      return "from outside";
    }
  }

  /// What a crank was for.
  ///
  /// @param next what the tables called for before it
  /// @param head what it took off the queue, if it did
  /// @param changes of the whole crank
  static Occasion of(Next next, Optional<QueueItem> head, List<Change> changes) {
    Change.CrankEnded ended = (Change.CrankEnded) changes.getLast();
    return head.map(item -> taken(next, item, ended.vat())).orElseGet(() -> untaken(changes));
  }

  /// The same, of a crank that takes nothing off the queue.
  static Occasion untaken(List<Change> changes) {
    Change.CrankEnded ended = (Change.CrankEnded) changes.getLast();
    for (Change change : changes) {
      switch (change) {
        case Change.VatAdded _ -> {
          return new Wiring();
        }
        case Change.CodeSet set when set.vat().equals(ended.vat()) -> {
          return new Upgrade(set.incarnation(), set.previousState());
        }
        default -> {
        }
      }
    }
    return new Input();
  }

  private static Occasion taken(Next next, QueueItem head, VatId vat) {
    return switch (next) {
      case Next.Deliver deliver when deliver.crank().vat().equals(vat) -> new Turn(deliver.delivery());
      case Next.Answer answer -> new Answer(answer.answers());
      case Next.Perform perform -> new Performed(perform.message());
      case Next.Drop _,Next.Nothing _,Next.Deliver _ -> new Drop(head);
    };
  }
}
