package vatworks.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vatworks.container.Printable;
import vatworks.container.TablesView;
import vatworks.container.TablesView.MessageRow;
import vatworks.container.TablesView.NewsRow;
import vatworks.container.TablesView.ObjectRow;
import vatworks.container.TablesView.PromiseRow;
import vatworks.container.TablesView.QueueRow;
import vatworks.container.TablesView.VatRow;

/// What a person calls the things that the tables number: `alice` for `v1`, `bob o+1` for `ko21`.
final class Names {

  /// The subscriber that stands for whoever sends messages from outside.
  static final String CONSOLE = "v0";

  private final Map<String, VatRow> vats = new HashMap<>();
  private final Map<String, ObjectRow> objects = new HashMap<>();
  private final Map<String, PromiseRow> promises = new HashMap<>();

  Names(TablesView tables) {
    tables.vats().forEach(vat -> vats.put(vat.id(), vat));
    tables.objects().forEach(object -> objects.put(object.kref(), object));
    tables.promises().forEach(promise -> promises.put(promise.kref(), promise));
  }

  /// The vat's name; `kernel` for the kernel.
  String vat(String id) {
    return Optional.ofNullable(vats.get(id)).map(row -> Printable.line(row.name()))
        .orElse(id.equals(CONSOLE) ? "kernel" : id);
  }

  /// The name of a vat that is told of a promise; `console` for whoever sends messages from outside.
  String subscriber(String id) {
    return id.equals(CONSOLE) ? "console" : vat(id);
  }

  Optional<PromiseRow> promise(String kref) {
    return Optional.ofNullable(promises.get(kref));
  }

  Optional<ObjectRow> object(String kref) {
    return Optional.ofNullable(objects.get(kref));
  }

  /// The id of the vat that something in the queue is for; empty where there is none.
  String receiver(QueueRow item) {
    return switch (item) {
      case MessageRow message -> object(message.target()).map(ObjectRow::owner).orElse(""); // or a promise
      case NewsRow news -> news.vat();
    };
  }

  /// `bob o+1`, or of a promise what became of it, or the kref where nothing is known of it.
  String owned(String kref) {
    return object(kref)
        .map(row -> vat(row.owner()) + " " + row.slot())
        .or(() -> promise(kref).map(this::described))
        .orElse(kref);
  }

  private String described(PromiseRow promise) {
    if (!Reasons.isOpen(promise)) {
      return promise.state() + " promise";
    }
    return promise.value()
        .map(other -> "promise, as " + other)
        .or(() -> promise.decider().map(vat -> "promise of " + vat(vat)))
        .orElse("promise");
  }

  /// The vat of this name; or of this id, where no vat has the name.
  static Optional<VatRow> find(List<VatRow> vats, String nameOrId) {
    return vats.stream()
        .filter(vat -> vat.name().equals(nameOrId))
        .findFirst()
        .or(() -> vats.stream().filter(vat -> vat.id().equals(nameOrId)).findFirst());
  }
}
