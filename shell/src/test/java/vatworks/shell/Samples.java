package vatworks.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import vatworks.container.TablesView;
import vatworks.container.TablesView.FaultRow;
import vatworks.container.TablesView.FlowRow;
import vatworks.container.TablesView.MessageRow;
import vatworks.container.TablesView.MeterRow;
import vatworks.container.TablesView.NewsRow;
import vatworks.container.TablesView.ObjectRow;
import vatworks.container.TablesView.PromiseRow;
import vatworks.container.TablesView.SlotRow;
import vatworks.container.TablesView.VatRow;

/// Tables to show.
final class Samples {

  private Samples() {}

  /// Alice has sent Bob her `o+7`, and a message for her is on its way. Carol is gone.
  static TablesView greeting() {
    return new TablesView(
        List.of(
            new VatRow("v1", "alice", "running", Optional.empty(), 1_234_567, false),
            new VatRow("v2", "bob", "running", Optional.empty()),
            new VatRow("v3", "carol", "terminated", Optional.of("threw \u001b[31m"), 0, true)),
        clists(),
        List.of(
            new ObjectRow("ko20", "v1", "o+0"),
            new ObjectRow("ko21", "v2", "o+0"),
            new ObjectRow("ko22", "v1", "o+7")),
        List.of(),
        List.of(
            new MessageRow("ko22", "hi", "#[\"$0\",\"a\u009bb\"]", List.of("ko21"), Optional.empty()),
            new MessageRow("ko21", "greet", "#[]", List.of(), Optional.empty())),
        12,
        3);
  }

  /// Flows in every state that a flow can be in, meters, and vats that failed; the vats are those of [#greeting()].
  static TablesView flows() {
    TablesView greeting = greeting();
    return new TablesView(
        greeting.vats(), greeting.clists(), greeting.objects(), greeting.promises(), greeting.queue(),
        Map.of(),
        List.of(
            new FlowRow("f0", "main", 0, 0, 1, 0, 0, "empty", Optional.empty()),
            new FlowRow("f1", "console", 7, 0, 1, 0, 2, "ready", Optional.empty()),
            new FlowRow("f2", "orders", 0, 0, 10, 3, 0, "waiting", Optional.of("kp40")),
            new FlowRow("f3", "a\u001bb", 0, 0, 1, 1, 0, "waiting", Optional.of("v2")),
            new FlowRow("f4", "knot", 0, 5, 1, 2, 1, "stuck", Optional.of("kp41")),
            new FlowRow("f5", "late", 0, 0, 1, 1, 0, "paused", Optional.empty())),
        List.of(
            new MeterRow(
                "m0", "container", Optional.empty(), OptionalLong.empty(), 1_234_567, "ok", Optional.empty(),
                List.of("v3")),
            new MeterRow(
                "m1", "tenants", Optional.of("m0"), OptionalLong.of(5_000_000), 1_230_000, "low",
                Optional.of("v3"), List.of()),
            new MeterRow(
                "m2", "others", Optional.of("m0"), OptionalLong.of(0), 7, "stopped", Optional.empty(),
                List.of("v2")),
            new MeterRow(
                "m3", "a\u001bb", Optional.of("m1"), OptionalLong.of(17), 1_000, "dry", Optional.empty(),
                List.of("v1"))),
        List.of(
            new FaultRow(
                "v1", 7, "exception", "o+0.greet", "threw \u001b[31m", Optional.of("v3")),
            new FaultRow("v2", 9, "divergence", "", "differs", Optional.empty())),
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

  /// Alice waits for two answers of Bob's, and has sent a message on to the first; one is hers to decide, one
  /// goes to the console. Two are settled, and their news are on the way.
  static TablesView promises() {
    TablesView greeting = greeting();
    Map<String, List<SlotRow>> clists = clists();
    clists.put(
        "v2",
        List.of(
            new SlotRow("o+0", "ko21"), new SlotRow("p-60", "kp40"), new SlotRow("p-61", "kp41"),
            new SlotRow("p-62", "kp44")));
    MessageRow parked = new MessageRow("kp40", "deposit", "#[5]", List.of(), Optional.of("kp41"));
    MessageRow queued = new MessageRow("ko21", "greet", "#[]", List.of(), Optional.of("kp42"));
    return new TablesView(
        greeting.vats(),
        clists,
        greeting.objects(),
        List.of(
            promise("kp40", "unresolved", "v2", List.of("v1", "v0"), List.of(parked), ""),
            promise("kp41", "unresolved", "", List.of("v1"), List.of(), ""),
            promise("kp42", "unresolved", "", List.of(), List.of(), ""),
            promise("kp43", "forwarded", "", List.of("v2"), List.of(), "kp40"),
            promise("kp44", "fulfilled", "", List.of(), List.of(), "#[\"a\u009b\"]"),
            promise("kp45", "rejected", "", List.of(), List.of(), "#{\"#error\":\"no\",\"name\":\"Error\"}")),
        List.of(
            queued,
            new NewsRow("v1", List.of("kp44", "kp45")),
            new NewsRow("v0", List.of("kp45"))),
        20,
        5);
  }

  static PromiseRow promise(
      String kref, String state, String decider, List<String> subscribers, List<MessageRow> waiting,
      String value) {
    return new PromiseRow(
        kref,
        state,
        Optional.of(decider).filter(it -> !it.isEmpty()),
        subscribers,
        waiting,
        Optional.of(value).filter(it -> !it.isEmpty()));
  }

  /// No vat, and nothing else.
  static TablesView empty() {
    return new TablesView(List.of(), Map.of(), List.of(), List.of(), List.of(), 0, 0);
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
    return new TablesView(vats, clists, objects, List.of(), List.of(), 0, 0);
  }
}
