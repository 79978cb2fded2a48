package vatworks.kernel;

import java.util.List;

/// What waits for its turn.
public sealed interface QueueItem extends Lanes.Waiting permits Message, News {

  /// The references that stay in the tables for as long as this waits, beside a message's target.
  List<Kref> held();

  /// Where it waits by itself: it may have to wait elsewhere, to keep its order with others.
  @Override
  Lane lane();
}
