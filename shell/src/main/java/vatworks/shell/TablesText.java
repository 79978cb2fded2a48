package vatworks.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import vatworks.container.Printable;
import vatworks.container.Status;
import vatworks.container.TablesView;
import vatworks.container.TablesView.MessageRow;
import vatworks.container.TablesView.NewsRow;
import vatworks.container.TablesView.PromiseRow;
import vatworks.container.TablesView.QueueRow;
import vatworks.container.TablesView.VatRow;

/// The kernel's tables for a person: a row says all that it says by itself, so that `grep alice` finds what
/// is alice's.
final class TablesText {

  private final TablesView tables;
  private final Names names;
  private final OptionalInt columns;
  private final Map<String, List<String>> holders = new HashMap<>();

  /// @param columns the terminal's, if there is one: longer lines are cut
  TablesText(TablesView tables, OptionalInt columns) {
    this.tables = tables;
    this.names = new Names(tables);
    this.columns = columns;
    for (VatRow vat : tables.vats()) {
      for (TablesView.SlotRow entry : slots(vat)) {
        if (!isOwn(vat, entry)) {
          String holder = names.vat(vat.id()) + " " + entry.slot();
          holders.computeIfAbsent(entry.kref(), kref -> new ArrayList<>()).add(holder);
        }
      }
    }
  }

  private boolean isOwn(VatRow vat, TablesView.SlotRow entry) {
    return names.object(entry.kref()).map(object -> object.owner().equals(vat.id())).orElse(false);
  }

  String everything() {
    return section("vats", vatRows(tables.vats()))
        + "\n\n"
        + section("c-lists", clistRows(tables.vats()))
        + "\n\n"
        + objects()
        + "\n\n"
        + promises()
        + "\n\n"
        + queue()
        + "\n\ncrank "
        + tables.crank()
        + ", height "
        + tables.height();
  }

  String ofVat(VatRow vat) {
    return section("vats", vatRows(List.of(vat))) + "\n\n" + section("c-lists", clistRows(List.of(vat)));
  }

  String objects() {
    Columns rows = new Columns().row("kref", "owner", "slot", "held by");
    for (TablesView.ObjectRow object : tables.objects()) {
      String heldBy = String.join(", ", holders.getOrDefault(object.kref(), List.of()));
      rows.row(object.kref(), names.vat(object.owner()), object.slot(), heldBy);
    }
    return section("objects", rows);
  }

  /// The promises, and below them the messages that wait in them.
  String promises() {
    Columns rows = new Columns().row("kref", "state", "decider", "subscribers", "queued", "value");
    Columns waiting = messages();
    for (PromiseRow promise : tables.promises()) {
      rows.row(
          promise.kref(),
          promise.state(),
          promise.decider().map(names::vat).orElse(""),
          promise.subscribers().stream().map(names::subscriber).collect(Collectors.joining(", ")),
          "" + promise.waiting().size(),
          promise.value().map(Printable::line).orElse(""));
      promise.waiting().forEach(message -> message(waiting, message));
    }
    boolean isAnyWaiting = tables.promises().stream().anyMatch(promise -> !promise.waiting().isEmpty());
    return section("promises", rows) + (isAnyWaiting ? "\n\n" + section("waiting in promises", waiting) : "");
  }

  /// What is to be delivered, and below it what waits for vats that are stopped.
  String queue() {
    List<QueueRow> setAside = tables.setAside().values().stream().flatMap(List::stream).toList();
    return section("queue", items(tables.queue()))
        + (setAside.isEmpty() ? "" : "\n\n" + section("set aside", items(setAside)));
  }

  private Columns items(List<QueueRow> items) {
    Columns rows = messages();
    for (QueueRow item : items) {
      switch (item) {
        case MessageRow message -> message(rows, message);
        case NewsRow news ->
          rows.row(news.vat(), names.subscriber(news.vat()), "notify", news.promises().toString());
      }
    }
    return rows;
  }

  /// `flows`: a line a flow, and below, those that will never move again.
  String flows() {
    Columns rows = new Columns()
        .row("id", "name", "price", "start", "slope", "sent", "riding", "status");
    for (TablesView.FlowRow flow : tables.flows()) {
      rows.row(
          flow.id(), Printable.line(flow.name()), "" + flow.price(), "" + flow.start(), "+" + flow.slope(),
          "" + flow.waiting(), "" + flow.riding(), status(flow));
    }
    return fit(rows.lines());
  }

  private String status(TablesView.FlowRow flow) {
    String awaits = flow.awaits()
        .map(it -> it.startsWith("v") ? names.vat(it) + ", which is stopped" : it)
        .orElse("");
    return switch (flow.status()) {
      case "stuck" -> "stuck: " + awaits + " is decided by what waits behind it";
      case "waiting" -> "waiting for " + awaits;
      default -> flow.status();
    };
  }

  /// `meters`: a line a meter, those below it indented under it.
  ///
  /// @param rates computrons a second by meter, as far as they are known
  String meters(Map<String, Long> rates) {
    Columns rows = new Columns().row("id", "name", "left", "spent", "a second", "status", "keeper", "vats");
    addMeters(rows, Optional.empty(), "", rates);
    return fit(rows.lines());
  }

  private void addMeters(Columns rows, Optional<String> parent, String indent, Map<String, Long> rates) {
    for (TablesView.MeterRow meter : tables.meters()) {
      if (meter.parent().equals(parent)) {
        rows.row(
            meter.id(),
            indent + Printable.line(meter.name()),
            meter.left().isPresent() ? Text.number(meter.left().getAsLong()) : "unlimited",
            Text.number(meter.spent()),
            rates.containsKey(meter.id()) ? Text.number(rates.get(meter.id())) : "",
            meter.status(),
            meter.keeper().map(names::vat).orElse(""),
            Text.some(meter.vats().stream().map(names::vat).toList()));
        addMeters(rows, Optional.of(meter.id()), indent + "  ", rates);
      }
    }
  }

  /// `faults`: a line a vat that failed, and waits.
  String faults() {
    if (tables.faults().isEmpty()) {
      return "no vat has failed, and waits for somebody to decide";
    }
    Columns rows = new Columns().row("vat", "crank", "kind", "at", "keeper", "it");
    for (TablesView.FaultRow fault : tables.faults()) {
      rows.row(
          names.vat(fault.vat()), "" + fault.crank(), fault.kind(), Printable.line(fault.at()),
          fault.keeper().map(names::vat).orElse("none"), Printable.line(fault.what()));
    }
    return fit(rows.lines());
  }

  private static Columns messages() {
    return new Columns().row("target", "is", "method", "arguments");
  }

  private void message(Columns rows, MessageRow message) {
    String body = Printable.line(message.body());
    String args = message.slots().isEmpty() ? body : body + " " + message.slots();
    String result = message.result().map(promise -> " -> " + promise).orElse("")
        + message.flow().map(flow -> " on " + flow).orElse("");
    rows.row(
        message.target(), names.owned(message.target()), Printable.line(message.method()), args + result);
  }

  /// `vats`: a line a vat, with how much it holds and how much waits for it.
  ///
  /// @param turn the turn that is taking long, if one is
  String vats(Optional<Status.LongTurn> turn) {
    Columns rows = new Columns().row("id", "name", "c-list", "queued", "computrons", "status");
    for (VatRow vat : tables.vats()) {
      long queued = tables.queue().stream().filter(item -> names.receiver(item).equals(vat.id())).count();
      rows.row(
          vat.id(), names.vat(vat.id()), "" + slots(vat).size(), "" + queued, computrons(vat),
          status(vat, turn));
    }
    return fit(rows.lines());
  }

  private Columns vatRows(List<VatRow> vats) {
    Columns rows = new Columns().row("id", "name", "computrons", "status");
    vats.forEach(vat -> rows.row(vat.id(), names.vat(vat.id()), computrons(vat), status(vat)));
    return rows;
  }

  // A trusted vat is charged for the kernel's work alone: where that is nothing there is nothing to be said.
  private static String computrons(VatRow vat) {
    return vat.isTrusted() && vat.computrons() == 0 ? "-" : Text.number(vat.computrons());
  }

  private static String status(VatRow vat) {
    return (vat.isTrusted() ? "trusted, " : "") + vat.status()
        + vat.reason().map(reason -> ": " + Printable.line(reason)).orElse("");
  }

  private static String status(VatRow vat, Optional<Status.LongTurn> turn) {
    return turn.filter(it -> it.vat().equals(vat.name()))
        .map(it -> "in its turn for " + it.age().toSeconds() + " s (crank " + it.crank() + ")")
        .orElseGet(() -> status(vat));
  }

  private Columns clistRows(List<VatRow> vats) {
    Columns rows = new Columns().row("vat", "slot", "kref", "is");
    for (VatRow vat : vats) {
      for (TablesView.SlotRow entry : slots(vat)) {
        rows.row(names.vat(vat.id()), entry.slot(), entry.kref(), names.owned(entry.kref()));
      }
    }
    return rows;
  }

  private List<TablesView.SlotRow> slots(VatRow vat) {
    return tables.clists().getOrDefault(vat.id(), List.of());
  }

  private String section(String title, Columns rows) {
    List<String> lines = new ArrayList<>(rows.lines());
    if (lines.size() == 1) {
      return title + ": none";
    }
    lines.addFirst(title);
    return fit(lines);
  }

  private String fit(List<String> lines) {
    return lines.stream().map(line -> Text.fit(line, columns)).collect(Collectors.joining("\n"));
  }
}
