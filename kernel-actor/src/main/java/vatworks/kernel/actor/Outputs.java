package vatworks.kernel.actor;

import akka.actor.typed.ActorRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vatworks.kernel.Change;
import vatworks.kernel.Decision;
import vatworks.kernel.Kernel;
import vatworks.kernel.Kref;
import vatworks.kernel.Next;
import vatworks.kernel.Tables;
import vatworks.kernel.VatId;
import vatworks.vat.Facet;

/// What is to leave the container once the open block is in the journal: replies, log lines, and the answers
/// to what was asked from outside.
final class Outputs {

  private final Tables tables;
  private final KernelListener listener;
  private final List<Runnable> waiting = new ArrayList<>();
  private final Map<Kref, Consumer<KernelActor.Answer>> questions = new HashMap<>(); // only looked up

  Outputs(Tables tables, KernelListener listener) {
    this.tables = tables;
    this.listener = listener;
  }

  void add(Runnable output) {
    waiting.add(output);
  }

  <T> void tell(ActorRef<T> to, T message) {
    waiting.add(() -> to.tell(message));
  }

  /// A line that the crank wrote which is being applied.
  void logged(Change.Logged logged) {
    VatId vat = logged.vat();
    long crank = tables.crank() + 1;
    String name = vat.equals(VatId.KERNEL) ? KernelActor.KERNEL : tables.vat(vat).name();
    waiting.add(() -> listener.logged(crank, vat, name, logged.line()));
  }

  /// A message from outside wants an answer.
  ///
  /// @param decision what queued it, and made the promise for its result
  /// @return that promise
  Kref question(Decision decision, Consumer<KernelActor.Answer> answer) {
    Kref result = decision.changes().stream()
        .filter(Change.PromiseAdded.class::isInstance)
        .map(change -> ((Change.PromiseAdded) change).promise())
        .findFirst()
        .orElseThrow();
    questions.put(result, answer);
    return result;
  }

  /// What was asked is answered. Nobody asks any more where the container was started again in between.
  void answer(Next.Answered answered) {
    List<String> names = answered.state().data().slots().stream().map(this::nameOf).toList();
    Optional.ofNullable(questions.remove(answered.promise()))
        .ifPresent(
            question -> waiting.add(
                () -> question.accept(new KernelActor.Answer(answered.state(), names))));
  }

  /// The block is in the journal: all of it leaves, in order.
  void release() {
    for (Runnable output : waiting) {
      output.run();
    }
    waiting.clear();
  }

  private String nameOf(Kref kref) {
    if (kref.isPromise()) {
      return kref.toString();
    }
    Tables.KernelObject object = tables.object(kref);
    String owner = object.owner().equals(VatId.KERNEL)
        ? Kernel.KERNEL
        : tables.vat(object.owner()).name();
    return new Facet(owner, object.slot().number()).toString();
  }
}
