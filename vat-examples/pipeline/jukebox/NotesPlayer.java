package jukebox;

import java.util.ArrayList;
import java.util.List;
import pipeline.Note;
import pipeline.Player;
import vatworks.vow.Log;
import vatworks.vow.Vow;

/// Plays these notes into the vat's log.
final class NotesPlayer implements Player {

  private final List<Note> notes;

  NotesPlayer(List<Note> notes) {
    this.notes = notes;
  }

  @Override
  public Vow<Integer> play() {
    List<String> pitches = new ArrayList<>();
    int beats = 0;
    for (Note note : notes) {
      pitches.add(note.pitch());
      beats += note.beats();
    }
    Log.line(String.join(" ", pitches));
    return Vow.resolve(beats);
  }
}
