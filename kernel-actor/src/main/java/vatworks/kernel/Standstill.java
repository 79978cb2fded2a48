package vatworks.kernel;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the flows that can never move again: those whose head waits for a promise that only what waits behind
/// it could lead to, in the same flow or round by others.
///
/// A promise that a vat decides is not among them, whatever that vat waits for: it might resolve it at any
/// message. The result of a message is settled once the message has been delivered, and so what a promise
/// waits for is one thing after another: to follow them until they end, or come round, is enough.
public final class Standstill {

  private final Tables tables;
  private final Map<Kref, Message> asked = new HashMap<>(); // by result, of what waits in a flow or in a promise
  private final Map<Kref, Boolean> isLost = new HashMap<>();

  private Standstill(Tables tables) {
    this.tables = tables;
    for (KernelFlow flow : tables.flows()) {
      tables.queue(flow.own()).forEach(this::note);
    }
    for (Kref kref : tables.promises()) {
      tables.promise(kref).waiting().forEach(this::note);
    }
  }

  private void note(QueueItem item) {
    if (item instanceof Message message) {
      message.result().ifPresent(result -> asked.put(result, message));
    }
  }

  /// The numbers of the flows that can never move again, ascending.
  public static Set<Long> flows(Tables tables) {
    List<KernelFlow> waiting = tables.flows().stream().filter(flow -> flow.awaits().isPresent()).toList();
    if (waiting.isEmpty()) {
      return Set.of();
    }
    Standstill standstill = new Standstill(tables);
    Set<Long> flows = new LinkedHashSet<>();
    for (KernelFlow flow : waiting) {
      if (standstill.isLost(flow.awaits().orElseThrow())) {
        flows.add(flow.number());
      }
    }
    return flows;
  }

  private boolean isLost(Kref promise) {
    Set<Kref> met = new HashSet<>();
    Optional<Kref> next = Optional.of(promise);
    boolean isRound = false;
    while (next.isPresent() && !isRound) {
      Boolean known = isLost.get(next.get());
      if (known != null) {
        isRound = known;
        break;
      }
      isRound = !met.add(next.get());
      next = cause(next.get());
    }
    for (Kref kref : met) {
      isLost.put(kref, isRound);
    }
    return isRound;
  }

  // The promise that must be settled before this one can be, if it is known which.
  private Optional<Kref> cause(Kref promise) {
    if (tables.promise(promise).state() instanceof PromiseState.Follows follows) {
      return Optional.of(follows.promise());
    }
    Message message = asked.get(promise);
    if (message == null) {
      return Optional.empty(); // A vat decides it, or is about to.
    }
    return message.lane().isOwn()
        ? tables.flow(message.lane().flow()).awaits()
        : Optional.of(message.target());
  }
}
