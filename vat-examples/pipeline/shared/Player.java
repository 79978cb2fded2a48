package pipeline;

import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// Plays one piece.
public interface Player extends Remote {

  /// Plays it, and answers for how long, in beats.
  Vow<Integer> play();
}
