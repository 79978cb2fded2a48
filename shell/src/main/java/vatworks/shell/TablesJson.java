package vatworks.shell;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vatworks.container.Printable;
import vatworks.container.TablesView;
import vatworks.container.TablesView.VatRow;

/// The kernel's tables for a program: one JSON object on one line, the same bytes for the same tables.
final class TablesJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final TablesView tables;
  private final ObjectNode root = JSON.objectNode();

  private TablesJson(TablesView tables) {
    this.tables = tables;
  }

  static String everything(TablesView tables) {
    TablesJson json = new TablesJson(tables);
    json.vats(tables.vats());
    json.objects();
    json.promises();
    json.queue();
    json.root.put("crank", tables.crank()).put("height", tables.height());
    return json.line();
  }

  static String ofVat(TablesView tables, VatRow vat) {
    TablesJson json = new TablesJson(tables);
    json.vats(List.of(vat));
    return json.line();
  }

  static String ofObjects(TablesView tables) {
    TablesJson json = new TablesJson(tables);
    json.objects();
    return json.line();
  }

  static String ofPromises(TablesView tables) {
    TablesJson json = new TablesJson(tables);
    json.promises();
    return json.line();
  }

  static String ofQueue(TablesView tables) {
    TablesJson json = new TablesJson(tables);
    json.queue();
    return json.line();
  }

  static String ofFlows(TablesView tables) {
    TablesJson json = new TablesJson(tables);
    json.flows();
    return json.line();
  }

  private void flows() {
    ArrayNode rows = root.putArray("flows");
    for (TablesView.FlowRow flow : tables.flows()) {
      ObjectNode row = rows.addObject()
          .put("id", flow.id())
          .put("name", flow.name())
          .put("price", flow.price())
          .put("start", flow.start())
          .put("slope", flow.slope())
          .put("sent", flow.waiting())
          .put("riding", flow.riding())
          .put("status", flow.status());
      flow.awaits().ifPresent(awaits -> row.put("awaits", awaits));
    }
  }

  static String ofMeters(TablesView tables) {
    TablesJson json = new TablesJson(tables);
    json.meters();
    return json.line();
  }

  private void meters() {
    ArrayNode rows = root.putArray("meters");
    for (TablesView.MeterRow meter : tables.meters()) {
      ObjectNode row = rows.addObject().put("id", meter.id()).put("name", meter.name());
      meter.parent().ifPresent(parent -> row.put("parent", parent));
      meter.left().ifPresent(left -> row.put("left", left));
      row.put("spent", meter.spent()).put("status", meter.status());
      meter.keeper().ifPresent(keeper -> row.put("keeper", keeper));
      meter.vats().forEach(row.putArray("vats")::add);
    }
  }

  static String ofFaults(TablesView tables) {
    TablesJson json = new TablesJson(tables);
    json.faults();
    return json.line();
  }

  private void faults() {
    ArrayNode rows = root.putArray("faults");
    for (TablesView.FaultRow fault : tables.faults()) {
      ObjectNode row = rows.addObject()
          .put("vat", fault.vat())
          .put("crank", fault.crank())
          .put("kind", fault.kind())
          .put("at", fault.at())
          .put("what", fault.what());
      fault.keeper().ifPresent(keeper -> row.put("keeper", keeper));
    }
  }

  private void vats(List<VatRow> vats) {
    ArrayNode rows = root.putArray("vats");
    ObjectNode clists = root.putObject("clists");
    for (VatRow vat : vats) {
      ObjectNode row = rows.addObject().put("id", vat.id()).put("name", vat.name()).put("status",
          vat.status()).put("computrons", vat.computrons());
      if (vat.isTrusted()) {
        row.put("trusted", true);
      }
      vat.reason().ifPresent(reason -> row.put("reason", reason));
      if (tables.clists().containsKey(vat.id())) {
        ArrayNode entries = clists.putArray(vat.id());
        tables.clists().get(vat.id())
            .forEach(entry -> entries.addObject().put("slot", entry.slot()).put("kref", entry.kref()));
      }
    }
  }

  private void objects() {
    ArrayNode rows = root.putArray("objects");
    tables.objects().forEach(
        object -> rows.addObject()
            .put("kref", object.kref())
            .put("owner", object.owner())
            .put("slot", object.slot()));
  }

  private void promises() {
    ArrayNode rows = root.putArray("promises");
    for (TablesView.PromiseRow promise : tables.promises()) {
      ObjectNode row = rows.addObject().put("kref", promise.kref()).put("state", promise.state());
      promise.decider().ifPresent(decider -> row.put("decider", decider));
      strings(row.putArray("subscribers"), promise.subscribers());
      row.put("queued", promise.waiting().size());
      promise.value().ifPresent(value -> row.put("value", value));
    }
  }

  private void queue() {
    items(root.putArray("queue"), tables.queue());
    if (!tables.setAside().isEmpty()) {
      ObjectNode setAside = root.putObject("setAside");
      tables.setAside().forEach((vat, items) -> items(setAside.putArray(vat), items));
    }
  }

  private static void items(ArrayNode rows, List<TablesView.QueueRow> items) {
    for (TablesView.QueueRow item : items) {
      switch (item) {
        case TablesView.MessageRow message -> {
          ObjectNode row = rows.addObject()
              .put("target", message.target())
              .put("method", message.method())
              .put("body", message.body());
          strings(row.putArray("slots"), message.slots());
          message.result().ifPresent(result -> row.put("result", result));
          message.flow().ifPresent(flow -> row.put("flow", flow));
        }
        case TablesView.NewsRow news ->
          strings(rows.addObject().put("notify", news.vat()).putArray("promises"), news.promises());
      }
    }
  }

  private static void strings(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }

  // Control characters that JSON allows as they are but a terminal obeys come out as JSON's own `u` escapes.
  private String line() {
    return Printable.line(root.toString());
  }
}
