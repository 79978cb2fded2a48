package vatworks.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vatworks.container.Printable;
import vatworks.container.TablesView;
import vatworks.container.TablesView.ObjectRow;
import vatworks.container.TablesView.VatRow;

/// What a person calls the things that the tables number: `alice` for `v1`, `bob o+1` for `ko21`.
final class Names {

  private final Map<String, VatRow> vats = new HashMap<>();
  private final Map<String, ObjectRow> objects = new HashMap<>();

  Names(TablesView tables) {
    tables.vats().forEach(vat -> vats.put(vat.id(), vat));
    tables.objects().forEach(object -> objects.put(object.kref(), object));
  }

  /// The vat's name, or its id where it has none, as the kernel's own `v0`.
  String vat(String id) {
    return Optional.ofNullable(vats.get(id)).map(row -> Printable.line(row.name())).orElse(id);
  }

  Optional<ObjectRow> object(String kref) {
    return Optional.ofNullable(objects.get(kref));
  }

  /// `bob o+1`, or the kref where nothing is known of it.
  String owned(String kref) {
    return object(kref).map(row -> vat(row.owner()) + " " + row.slot()).orElse(kref);
  }

  /// The vat of this name; or of this id, where no vat has the name.
  static Optional<VatRow> find(List<VatRow> vats, String nameOrId) {
    return vats.stream()
        .filter(vat -> vat.name().equals(nameOrId))
        .findFirst()
        .or(() -> vats.stream().filter(vat -> vat.id().equals(nameOrId)).findFirst());
  }
}
