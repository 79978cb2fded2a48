package jukebox;

import java.util.List;
import pipeline.Jukebox;
import pipeline.Note;
import pipeline.Player;
import vatworks.vow.Vow;

/// The root object of the vat `jukebox`, which all its players live in.
public final class Index implements Jukebox {

  @Override
  public Vow<Player> load(List<Note> notes) {
    return Vow.resolve(new NotesPlayer(notes));
  }
}
