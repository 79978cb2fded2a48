package vatworks.kernel;

import java.util.List;
import java.util.Objects;

/// The news that promises are settled. What they were settled with is read from the tables when its turn
/// comes.
///
/// @param vat who is to be told; the kernel itself, where a message from outside is to be answered
/// @param promises in the order in which they were settled
/// @param lane where it waits: it rides
public record News(VatId vat, List<Kref> promises, Lane lane) implements QueueItem {

  /// How many promises one item tells of, at most. Those that mention each other with one of them are told
  /// beside.
  static final int MOST = 1_000;

  public News {
    Objects.requireNonNull(vat, "vat");
    promises = List.copyOf(promises);
    Objects.requireNonNull(lane, "lane");
  }

  /// News that rides on the main flow.
  public News(VatId vat, List<Kref> promises) {
    this(vat, promises, Lane.MAIN);
  }

  @Override
  public List<Kref> held() {
    return promises;
  }

  @Override
  public String toString() {
    return "news for " + vat + " of " + promises;
  }
}
