package listener;

import static vatworks.vow.E.E;

import pipeline.Directory;
import pipeline.Listener;
import pipeline.MusicFile;
import pipeline.Player;
import vatworks.vow.Vow;

/// The root object of the vat `listener`.
public final class Index implements Listener {

  @Override
  public Vow<Integer> hear(Directory directory, String name) {
    // Three messages to three vats, sent in this one turn. Nobody knows the file yet, let alone the player.
    Vow<MusicFile> file = E(directory).find(name);
    Vow<Player> player = E(file).open();
    return E(player).play();
  }
}
