package vatworks.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vatworks.container.TablesView;
import vatworks.container.TablesView.ObjectRow;
import vatworks.container.TablesView.QueueRow;
import vatworks.container.TablesView.SlotRow;
import vatworks.container.TablesView.VatRow;

/// Tables to show.
final class Samples {

  private Samples() {}

  /// Alice has sent Bob her `o+7`, and a message for her is on its way. Carol is gone.
  static TablesView greeting() {
    return new TablesView(
        List.of(
            new VatRow("v1", "alice", "running", Optional.empty()),
            new VatRow("v2", "bob", "running", Optional.empty()),
            new VatRow("v3", "carol", "terminated", Optional.of("threw \u001b[31m"))),
        clists(),
        List.of(
            new ObjectRow("ko20", "v1", "o+0"),
            new ObjectRow("ko21", "v2", "o+0"),
            new ObjectRow("ko22", "v1", "o+7")),
        List.of(
            new QueueRow("ko22", "hi", "#[\"$0\",\"a\u009bb\"]", List.of("ko21")),
            new QueueRow("ko21", "greet", "#[]", List.of())),
        12,
        3);
  }

  private static Map<String, List<SlotRow>> clists() {
    Map<String, List<SlotRow>> clists = new LinkedHashMap<>();
    clists.put(
        "v1", List.of(new SlotRow("o+0", "ko20"), new SlotRow("o+7", "ko22"), new SlotRow("o-50", "ko21")));
    clists.put("v2", List.of(new SlotRow("o+0", "ko21"), new SlotRow("o-50", "ko22")));
    return clists;
  }

  /// No vat, and nothing else.
  static TablesView empty() {
    return new TablesView(List.of(), Map.of(), List.of(), List.of(), 0, 0);
  }

  /// Vats, each of which holds the next one's root, and the last the first's.
  static TablesView ring(int size) {
    List<VatRow> vats = new ArrayList<>();
    List<ObjectRow> objects = new ArrayList<>();
    Map<String, List<SlotRow>> clists = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      String id = "v" + (i + 1);
      vats.add(new VatRow(id, "n" + i, "running", Optional.empty()));
      objects.add(new ObjectRow("ko" + (20 + i), id, "o+0"));
      clists.put(
          id,
          List.of(new SlotRow("o+0", "ko" + (20 + i)), new SlotRow("o-50", "ko" + (20 + (i + 1) % size))));
    }
    return new TablesView(vats, clists, objects, List.of(), 0, 0);
  }
}
