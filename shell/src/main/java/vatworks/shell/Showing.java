package vatworks.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vatworks.container.LogLine;
import vatworks.container.TablesView;
import vatworks.container.TablesView.VatRow;
import vatworks.shell.Desk.Outcome;

/// Shows tables, of now or of then.
///
/// @param folder what the names of files are relative to
/// @param vats the names of all vats
record Showing(Screen screen, Path folder, List<String> vats) {

  Outcome tables(TablesView tables, Command.Part part, boolean json) {
    TablesText text = new TablesText(tables, screen.columns());
    return switch (part) {
      case Command.Part.Everything() -> done(json ? TablesJson.everything(tables) : text.everything());
      case Command.Part.Queue() -> done(json ? TablesJson.ofQueue(tables) : text.queue());
      case Command.Part.Objects() -> done(json ? TablesJson.ofObjects(tables) : text.objects());
      case Command.Part.Promises() -> done(json ? TablesJson.ofPromises(tables) : text.promises());
      case Command.Part.OfVat(String vat) -> Names.find(tables.vats(), vat)
          .map(row -> done(json ? TablesJson.ofVat(tables, row) : text.ofVat(row)))
          .orElseGet(() -> failed(Complaint.noSuchVat(vat, vats, "queue", "objects", "promises")));
    };
  }

  Outcome vows(TablesView tables, Optional<String> vat, boolean json) {
    Optional<VatRow> row = vat.flatMap(name -> Names.find(tables.vats(), name));
    if (vat.isPresent() && row.isEmpty()) {
      return failed(Complaint.noSuchVat(vat.get(), vats));
    }
    Names names = new Names(tables);
    Vows vows = Vows.of(tables, row.map(VatRow::id));
    return done(
        json
            ? VowsText.json(vows)
            : new VowsText(names, screen.columns()).of(vows, row.map(it -> names.vat(it.id()))));
  }

  Outcome flows(TablesView tables, boolean json) {
    return done(json ? TablesJson.ofFlows(tables) : new TablesText(tables, screen.columns()).flows());
  }

  /// @param rates computrons a second by meter, as far as they are known
  Outcome meters(TablesView tables, boolean json, Map<String, Long> rates) {
    return done(
        json ? TablesJson.ofMeters(tables) : new TablesText(tables, screen.columns()).meters(rates));
  }

  Outcome faults(TablesView tables, boolean json) {
    return done(json ? TablesJson.ofFaults(tables) : new TablesText(tables, screen.columns()).faults());
  }

  Outcome graph(TablesView tables, Optional<String> file) {
    ReferenceGraph graph = ReferenceGraph.of(tables);
    return file.isEmpty()
        ? done(graph.text())
        : GraphFile.write(graph, folder.resolve(file.get())).map(this::failed).orElse(Outcome.DONE);
  }

  Outcome log(List<LogLine> lines) {
    Columns rows = new Columns();
    lines.forEach(line -> rows.row("crank " + line.crank(), line.toString()));
    return done(lines.isEmpty() ? "nothing has been logged" : String.join("\n", rows.lines()));
  }

  /// What is said of a vat whose log is asked for, and which there is not.
  Optional<Outcome> noLog(Optional<String> vat) {
    return vat.filter(name -> !name.equals("kernel") && !vats.contains(name))
        .map(name -> failed(Complaint.noSuchVat(name, vats, "kernel")));
  }

  private Outcome done(String text) {
    screen.print(text);
    return Outcome.DONE;
  }

  private Outcome failed(String sentence) {
    screen.complain(sentence);
    return Outcome.FAILED;
  }
}
