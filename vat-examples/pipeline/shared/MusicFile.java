package pipeline;

import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// Music that can be played.
public interface MusicFile extends Remote {

  /// Says what to play it on.
  void use(Jukebox jukebox);

  /// Puts it on the jukebox.
  Vow<Player> open();
}
