package pipeline;

import java.util.List;
import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// Makes players.
public interface Jukebox extends Remote {
  Vow<Player> load(List<Note> notes);
}
