package vatworks.kernel;

import java.util.List;
import java.util.stream.Collectors;
import vatworks.vat.Delivery;

/// What the queue calls for.
public sealed interface Next {

  /// The queue is empty, or nothing in it can run.
  record Nothing() implements Next {}

  /// The head of the queue is for a running vat.
  ///
  /// @param crank in progress: to be given to [Kernel#commit] or [Kernel#fail] when the turn has ended
  /// @param delivery what to bring to `crank.vat()`, in that vat's names
  record Deliver(Crank crank, Delivery delivery) implements Next {}

  /// The head of the queue is for one of the kernel's own objects: to be given to [Kernel#perform].
  ///
  /// @param lane that it is the head of
  record Perform(Lane lane, Message message) implements Next {
    @Override
    public String toString() {
      return message.toString();
    }
  }

  /// The head of the queue is for nobody any more, or for a vat that is suspended, and this crank takes it off; or
  /// for one whose meters do not have what it takes, and this crank suspends that. It says so where it matters.
  record Drop(Decision.Committed decision) implements Next {}

  /// The head of the queue is the answer to a message from outside; this crank takes it off.
  ///
  /// @param answers in the order in which the promises were settled
  record Answer(Decision.Committed decision, List<Answered> answers) implements Next {
    @Override
    public String toString() {
      return answers.stream().map(Answered::toString).collect(Collectors.joining("; "));
    }
  }

  /// A promise for the outside, and what it was settled with.
  record Answered(Kref promise, PromiseState.Settled state) {
    @Override
    public String toString() {
      return "answer " + promise + " " + state;
    }
  }
}
