package escrow;

import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// Somebody who has something and wants something else.
public interface Party extends Remote {

  void start(Stake stake);

  /// Offers what it has. Answers, once that is decided, what it has then.
  Vow<String> trade();

  /// Gives up the offer that it made last.
  void leave();
}
