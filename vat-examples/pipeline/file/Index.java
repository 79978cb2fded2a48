package file;

import static vatworks.vow.E.E;

import java.util.List;
import pipeline.Jukebox;
import pipeline.MusicFile;
import pipeline.Note;
import pipeline.Player;
import vatworks.vow.Vow;

/// The root object of the vat `file`.
public final class Index implements MusicFile {

  private static final List<Note> NOTES = List.of(
      new Note("G", 1), new Note("G", 1), new Note("G", 1), new Note("Eb", 4));

  private final Vow.Resolver<Jukebox> jukebox = Vow.resolver(Jukebox.class);

  @Override
  public void use(Jukebox given) {
    jukebox.resolve(given);
  }

  @Override
  public Vow<Player> open() {
    // What this answers is not there yet either: it becomes what the jukebox will answer.
    return E(jukebox.vow()).load(NOTES);
  }
}
