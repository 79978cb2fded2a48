package vatworks.container;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vatworks.kernel.Bundle;
import vatworks.kernel.Change;
import vatworks.kernel.Decision;
import vatworks.kernel.KernelPromise;
import vatworks.kernel.Kref;
import vatworks.kernel.Message;
import vatworks.kernel.News;
import vatworks.kernel.PromiseState;
import vatworks.kernel.PromiseState.Settled;
import vatworks.kernel.QueueItem;
import vatworks.kernel.Suspension;
import vatworks.kernel.Tables;
import vatworks.kernel.VatId;
import vatworks.kernel.actor.Cranked;
import vatworks.kernel.actor.KernelActor;
import vatworks.kernel.actor.KernelStatus;
import vatworks.kernel.replay.Story;

/// The kernel's tables and cranks as text, for the console.
final class Views {

  private Views() {}

  /// Runs on the kernel's thread: copies everything.
  static TablesView tables(Tables tables, KernelStatus status) {
    return tables(tables, status.height());
  }

  /// Copies everything likewise.
  ///
  /// @param height of the block that the tables' last crank is in
  static TablesView tables(Tables tables, long height) {
    List<TablesView.VatRow> vats = new ArrayList<>();
    Map<String, List<TablesView.SlotRow>> clists = new LinkedHashMap<>();
    for (Tables.Vat vat : tables.vats()) {
      String id = vat.id().toString();
      vats.add(
          new TablesView.VatRow(
              id, vat.name(), status(vat),
              vat.terminated().or(() -> gravest(vat).map(vat.suspensions()::get)),
              vat.computrons(),
              Trust.isTrusted(tables, vat), Meters.id(vat.meter())));
      if (vat.isRunning()) {
        clists.put(
            id,
            vat.clist().entries().stream()
                .map(it -> new TablesView.SlotRow(it.slot().toString(), it.kref().toString()))
                .toList());
      }
    }
    return new TablesView(
        vats,
        clists,
        objects(tables),
        tables.promises().stream().map(kref -> promise(kref, tables.promise(kref))).toList(),
        tables.queue().stream().map(Views::queued).toList(),
        setAside(tables),
        Flows.rows(tables),
        Meters.rows(tables),
        faults(tables),
        tables.crank(),
        height);
  }

  /// What the vats that are not terminated are made of, by name. Runs on the kernel's thread.
  static Map<String, List<Bundle>> code(Tables tables) {
    Map<String, List<Bundle>> code = new LinkedHashMap<>();
    tables.vats().stream()
        .filter(Tables.Vat::isRunning)
        .forEach(
            vat -> code.put(
                vat.name(), vat.incarnation().bundles().stream().map(tables::bundle).toList()));
    return code;
  }

  private static Map<String, List<TablesView.QueueRow>> setAside(Tables tables) {
    Map<String, List<TablesView.QueueRow>> rows = new LinkedHashMap<>();
    tables.vats().stream()
        .filter(vat -> !vat.setAside().isEmpty())
        .forEach(vat -> rows.put(vat.id().toString(), vat.setAside().stream().map(Views::queued).toList()));
    return rows;
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

  private static TablesView.PromiseRow promise(Kref kref, KernelPromise promise) {
    PromiseState state = promise.state();
    return new TablesView.PromiseRow(
        kref.toString(),
        switch (state) {
          case PromiseState.Unresolved _ -> "unresolved";
          case PromiseState.Follows _,Settled.Forwarded _ -> "forwarded";
          case Settled.Fulfilled _ -> "fulfilled";
          case Settled.Rejected _ -> "rejected";
        },
        state instanceof PromiseState.Unresolved unresolved
            ? unresolved.decider().map(VatId::toString)
            : Optional.empty(),
        promise.subscribers().stream().map(VatId::toString).toList(),
        promise.waiting().stream().map(Views::message).toList(),
        switch (state) {
          case PromiseState.Unresolved _ -> Optional.empty();
          case PromiseState.Follows follows -> Optional.of(follows.promise().toString());
          case Settled settled -> Optional.of(settled.data().toString());
        });
  }

  private static TablesView.QueueRow queued(QueueItem item) {
    return switch (item) {
      case Message message -> message(message);
      case News news -> new TablesView.NewsRow(
          news.vat().toString(), news.promises().stream().map(Kref::toString).toList());
    };
  }

  private static TablesView.MessageRow message(Message message) {
    return new TablesView.MessageRow(
        message.target().toString(),
        message.method(),
        message.body(),
        message.slots().stream().map(Kref::toString).toList(),
        message.result().map(Kref::toString),
        message.lane().isOwn() ? Optional.of("f" + message.lane().flow()) : Optional.empty());
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

  private static List<TablesView.FaultRow> faults(Tables tables) {
    List<TablesView.FaultRow> faults = new ArrayList<>();
    for (Tables.Vat vat : tables.vats()) {
      vat.fault().ifPresent(
          fault -> faults.add(
              new TablesView.FaultRow(
                  vat.id().toString(), fault.crank(), fault.kind().word(), fault.call(), fault.what(),
                  vat.keeper().map(keeper -> tables.object(keeper).owner().toString()))));
    }
    return faults;
  }

  private static Optional<Suspension> gravest(Tables.Vat vat) {
    return vat.suspensions().keySet().stream().findFirst();
  }

  private static String status(Tables.Vat vat) {
    if (!vat.isRunning()) {
      return "terminated";
    }
    return gravest(vat).map(why -> switch (why) {
      case ABSENT -> "stopped";
      case HELD -> "suspended";
      case FAULTED -> "faulted";
      case STARVED -> "starved";
    }).orElse("running");
  }

  static Pending.Answer answer(KernelActor.Answer answer) {
    return new Pending.Answer(
        !(answer.state() instanceof Settled.Rejected),
        BodyText.of(answer.state().data().body(), answer.names()));
  }

  static CrankReport report(Cranked cranked) {
    return new CrankReport(
        cranked.crank(),
        cranked.name(),
        cranked.delivery(),
        cranked.asked().stream().map(Object::toString).toList(),
        cranked.decision().changes().stream().filter(Views::isNews).map(Change::toString).toList(),
        switch (cranked.decision()) {
          case Decision.Aborted aborted -> Optional.of(aborted.fault().getMessage());
          case Decision.Undone undone -> Optional.of(undone.fault().getMessage());
          case Decision.Starved _ -> Optional.of("needs more computrons than its meters have");
          case Decision.Committed _,Decision.Refused _ -> Optional.empty();
        },
        computrons(cranked.decision().changes()));
  }

  static CrankReport report(Story story) {
    return new CrankReport(
        story.crank(),
        story.name(),
        story.occasion().toString(),
        story.recalled().asked().stream().map(Object::toString).toList(),
        story.changes().stream().filter(Views::isNews).map(Change::toString).toList(),
        story.fault(),
        computrons(story.changes()));
  }

  private static long computrons(List<Change> changes) {
    return changes.getLast() instanceof Change.CrankEnded ended ? ended.computrons() : 0;
  }

  // That a message left the queue, what was logged and where the crank ends is said by the report itself.
  private static boolean isNews(Change change) {
    return switch (change) {
      case Change.Dequeued _,Change.Logged _,Change.CrankEnded _ -> false;
      case Change.VatAdded _,Change.VatTerminated _,Change.ObjectAdded _,Change.SlotAdded _ -> true;
      case Change.SlotRemoved _,Change.PromiseAdded _,Change.DeciderChanged _,Change.Subscribed _ -> true;
      case Change.Parked _,Change.Released _,Change.Followed _,Change.Settled _ -> true;
      case Change.PromiseRemoved _,Change.Enqueued _,Change.VatSuspended _,Change.VatResumed _ -> true;
      case Change.SetAside _,Change.LimitsSet _,Change.BundleStored _,Change.CodeSet _ -> true;
      case Change.BudgetSet _,Change.TurnUndone _,Change.PowerAdded _ -> true;
      case Change.FlowAdded _,Change.FlowPriced _,Change.FlowPaused _,Change.FlowResumed _ -> true;
      case Change.MeterAdded _,Change.MeterRefilled _,Change.MeterDrained _,Change.MeterStopped _ -> true;
      case Change.MeterStarted _,Change.MeterWatched _,Change.MeterLow _,Change.MeterKept _ -> true;
      case Change.MeterDry _,Change.VatMetered _,Change.VatFaulted _,Change.TakenOut _ -> true;
      case Change.VatKept _,Change.VatWatched _,Change.LimitsRaised _,Change.PolicySet _ -> true;
    };
  }
}
