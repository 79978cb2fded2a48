package vatworks.kernel.replay;

import java.util.List;
import java.util.Optional;
import vatworks.kernel.Change;
import vatworks.kernel.Kref;
import vatworks.kernel.Message;
import vatworks.kernel.News;
import vatworks.kernel.QueueItem;

/// Which changes are about a reference.
final class Mentions {

  private Mentions() {}

  static boolean in(Change change, Kref kref) {
    return switch (change) {
      case Change.Enqueued enqueued -> in(enqueued.item(), kref);
      case Change.Parked parked -> in(parked.message(), kref);
      case Change.SlotAdded added -> added.kref().equals(kref);
      case Change.SlotRemoved removed -> removed.kref().equals(kref);
      case Change.ObjectAdded added -> added.object().equals(kref);
      case Change.PromiseAdded added -> added.promise().equals(kref);
      case Change.DeciderChanged changed -> changed.promise().equals(kref);
      case Change.Subscribed subscribed -> subscribed.promise().equals(kref);
      case Change.Released released -> released.promise().equals(kref) || released.to().equals(kref);
      case Change.Followed followed -> followed.promise().equals(kref) || followed.to().equals(kref);
      case Change.Settled settled -> settled.promise().equals(kref) || in(settled, kref);
      case Change.PromiseRemoved removed -> removed.promise().equals(kref);
      case Change.Dequeued _,Change.SetAside _,Change.Logged _,Change.CrankEnded _ -> false;
      case Change.VatAdded _,Change.VatTerminated _,Change.VatSuspended _,Change.VatResumed _ -> false;
      case Change.BundleStored _,Change.CodeSet _,Change.LimitsSet _ -> false;
      case Change.BudgetSet _,Change.TurnUndone _ -> false;
      case Change.PowerAdded added -> added.object().equals(kref);
      case Change.FlowAdded _,Change.FlowPriced _,Change.FlowPaused _,Change.FlowResumed _ -> false;
      case Change.MeterWatched watched -> watched.watcher().filter(it -> it.who().equals(kref)).isPresent();
      case Change.VatKept kept -> kept.keeper().equals(Optional.of(kref));
      case Change.VatWatched watched -> watched.watcher().equals(kref);
      case Change.VatFaulted _,Change.TakenOut _,Change.LimitsRaised _,Change.PolicySet _ -> false;
      case Change.MeterKept kept -> kept.keeper().equals(Optional.of(kref));
      case Change.MeterAdded _,Change.MeterRefilled _,Change.MeterDrained _,Change.MeterStopped _ -> false;
      case Change.MeterStarted _,Change.MeterLow _,Change.MeterDry _,Change.VatMetered _ -> false;
    };
  }

  static boolean in(QueueItem item, Kref kref) {
    return switch (item) {
      case Message message -> message.target().equals(kref) || message.held().contains(kref);
      case News news -> news.promises().contains(kref);
    };
  }

  /// Whether what a promise is settled with mentions it.
  static boolean in(Change.Settled settled, Kref kref) {
    List<Kref> slots = settled.state().data().slots();
    return slots.contains(kref);
  }
}
