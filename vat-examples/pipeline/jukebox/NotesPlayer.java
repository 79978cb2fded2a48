package jukebox;

import java.util.List;
import java.util.stream.Collectors;
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
    Log.line(notes.stream().map(Note::pitch).collect(Collectors.joining(" ")));
    return Vow.resolve(notes.stream().mapToInt(Note::beats).sum());
  }
}
