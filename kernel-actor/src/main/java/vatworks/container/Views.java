package vatworks.container;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vatworks.kernel.Change;
import vatworks.kernel.Decision;
import vatworks.kernel.Kref;
import vatworks.kernel.Tables;
import vatworks.kernel.VatId;
import vatworks.kernel.actor.Cranked;
import vatworks.kernel.actor.KernelActor;
import vatworks.kernel.actor.KernelStatus;

/// The kernel's tables and cranks as text, for the console.
final class Views {

  private Views() {}

  /// Runs on the kernel's thread: copies everything.
  static TablesView tables(Tables tables, KernelStatus status) {
    List<TablesView.VatRow> vats = new ArrayList<>();
    Map<String, List<TablesView.SlotRow>> clists = new LinkedHashMap<>();
    for (Tables.Vat vat : tables.vats()) {
      String id = vat.id().toString();
      String state = vat.isRunning() ? "running" : "terminated";
      vats.add(new TablesView.VatRow(id, vat.name(), state, vat.terminated()));
      if (vat.isRunning()) {
        clists.put(
            id,
            vat.clist().entries().stream()
                .map(it -> new TablesView.SlotRow(it.slot().toString(), it.kref().toString()))
                .toList());
      }
    }
    return new TablesView(
        vats, clists, objects(tables), queue(tables), status.crank(), status.height());
  }

  private static List<TablesView.ObjectRow> objects(Tables tables) {
    List<TablesView.ObjectRow> rows = new ArrayList<>();
    long number = Kref.FIRST_OBJECT;
    for (Tables.KernelObject object : tables.objects()) {
      rows.add(
          new TablesView.ObjectRow(
              Kref.object(number++).toString(), object.owner().toString(), object.slot().toString()));
    }
    return rows;
  }

  private static List<TablesView.QueueRow> queue(Tables tables) {
    return tables.queue().stream()
        .map(
            it -> new TablesView.QueueRow(
                it.target().toString(),
                it.method(),
                it.body(),
                it.slots().stream().map(Kref::toString).toList()))
        .toList();
  }

  /// Runs on the kernel's thread: copies everything.
  static List<LogLine> log(Tables tables, Optional<String> vat) {
    return tables.log().stream()
        .map(it -> new LogLine(it.crank(), nameOf(tables, it.vat()), it.line()))
        .filter(line -> vat.isEmpty() || vat.get().equals(line.vat()))
        .toList();
  }

  private static String nameOf(Tables tables, VatId vat) {
    return vat.equals(VatId.KERNEL) ? KernelActor.KERNEL : tables.vat(vat).name();
  }

  static CrankReport report(Cranked cranked) {
    return new CrankReport(
        cranked.crank(),
        cranked.name(),
        cranked.delivery().map(Object::toString).orElse(""),
        cranked.asked().stream().map(Object::toString).toList(),
        cranked.decision().changes().stream().filter(Views::isNews).map(Change::toString).toList(),
        switch (cranked.decision()) {
          case Decision.Aborted aborted -> Optional.of(aborted.fault().getMessage());
          case Decision.Committed _,Decision.Refused _ -> Optional.empty();
        });
  }

  // That a message left the queue, what was logged and where the crank ends is said by the report itself.
  private static boolean isNews(Change change) {
    return switch (change) {
      case Change.Dequeued _,Change.Logged _,Change.CrankEnded _ -> false;
      case Change.VatAdded _,Change.VatTerminated _,Change.ObjectAdded _,Change.SlotAdded _ -> true;
      case Change.Enqueued _ -> true;
    };
  }
}
