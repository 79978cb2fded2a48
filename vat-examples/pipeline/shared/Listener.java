package pipeline;

import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// Wants to hear something.
public interface Listener extends Remote {

  /// Plays what the directory has under this name, and answers for how long, in beats.
  Vow<Integer> hear(Directory directory, String name);
}
