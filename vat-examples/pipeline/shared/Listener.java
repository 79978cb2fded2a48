package pipeline;

import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// Wants to hear something.
public interface Listener extends Remote {
  void use(Directory directory);

  /// Answers for how long it played, in beats.
  Vow<Integer> hear(String name);
}
