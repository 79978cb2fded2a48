package vatworks.kernel.actor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// The steps that consoles wait for, first come, first served.
final class Steps {

  private final Outputs outputs;
  private final ArrayDeque<KernelActor.Step> waiting = new ArrayDeque<>();
  private List<Cranked> cranks = new ArrayList<>(); // of the first that waits

  /// @param outputs where answers go: they leave when the block is persisted
  Steps(Outputs outputs) {
    this.outputs = outputs;
  }

  boolean areWaiting() {
    return !waiting.isEmpty();
  }

  void add(KernelActor.Step step) {
    waiting.add(step);
  }

  /// A crank is done: for whoever is stepping, if anybody is.
  void done(Cranked cranked) {
    if (areWaiting()) {
      cranks.add(cranked);
      if (cranks.size() >= waiting.getFirst().cranks()) {
        answerFirst();
      }
    }
  }

  /// There is nothing more to step through: all get what they have.
  void finish() {
    while (areWaiting()) {
      answerFirst();
    }
  }

  private void answerFirst() {
    KernelActor.Step step = waiting.removeFirst();
    List<Cranked> done = cranks;
    cranks = new ArrayList<>();
    outputs.tell(step.replyTo(), new KernelActor.StepReply.Stepped(done));
  }
}
