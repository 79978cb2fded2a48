package pipeline;

import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// Finds files by name.
public interface Directory extends Remote {

  /// Enters a file.
  void enter(String name, MusicFile file);

  /// It is rejected if there is no such file.
  Vow<MusicFile> find(String name);
}
