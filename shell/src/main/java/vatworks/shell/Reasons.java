package vatworks.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vatworks.container.TablesView;
import vatworks.container.TablesView.MessageRow;
import vatworks.container.TablesView.PromiseRow;
import vatworks.container.TablesView.QueueRow;

/// Why the promises of some tables are not settled yet.
final class Reasons {

  private final Names names;
  private final Map<String, Reason> origins = new HashMap<>();

  Reasons(TablesView tables) {
    names = new Names(tables);
    tables.queue().forEach(this::queued);
    tables.promises().forEach(this::parked);
  }

  private void queued(QueueRow item) {
    if (item instanceof MessageRow message && message.result().isPresent()) {
      // On a flow, a message waits for the promise that it is for before the flow, and not in the promise.
      origins.put(
          message.result().get(),
          isOpen(message.target())
              ? new Reason.Parked(message.method(), message.target())
              : new Reason.Queued(message.method(), names.receiver(item)));
    }
  }

  private void parked(PromiseRow promise) {
    for (MessageRow message : promise.waiting()) {
      message.result().ifPresent(
          result -> origins.put(result, new Reason.Parked(message.method(), promise.kref())));
    }
  }

  private boolean isOpen(String kref) {
    return names.promise(kref).filter(Reasons::isOpen).isPresent();
  }

  /// Whether a promise is still to be settled: it is unresolved, or follows one that is.
  static boolean isOpen(PromiseRow promise) {
    return promise.state().equals("unresolved") || isFollower(promise);
  }

  // What is forwarded to an object is settled.
  private static boolean isFollower(PromiseRow promise) {
    return promise.state().equals("forwarded")
        && promise.value().filter(it -> it.startsWith("kp")).isPresent();
  }

  /// @param kref a promise that is still to be settled
  Reason of(String kref) {
    Optional<PromiseRow> promise = names.promise(kref);
    Optional<Reason> followed = promise.filter(Reasons::isFollower)
        .flatMap(PromiseRow::value)
        .map(Reason.Follows::new);
    return followed.or(() -> promise.flatMap(PromiseRow::decider).map(Reason.Decided::new))
        .orElseGet(() -> origins.getOrDefault(kref, new Reason.Nobody()));
  }
}
