package vatworks.kernel;

import java.util.List;

/// What waits for its turn.
public sealed interface QueueItem permits Message, News {

  /// The references that stay in the tables for as long as this waits, beside a message's target.
  List<Kref> held();
}
