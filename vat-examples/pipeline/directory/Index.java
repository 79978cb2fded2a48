package directory;

import java.util.Map;
import java.util.TreeMap;
import pipeline.Directory;
import pipeline.MusicFile;
import vatworks.vow.Vow;

/// The root object of the vat `directory`.
public final class Index implements Directory {

  private final Map<String, MusicFile> files = new TreeMap<>();

  @Override
  public void enter(String name, MusicFile file) {
    files.put(name, file);
  }

  @Override
  public Vow<MusicFile> find(String name) {
    if (!files.containsKey(name)) {
      throw new IllegalArgumentException("there is no file " + name + ": there are " + files.keySet());
    }
    return Vow.resolve(files.get(name));
  }
}
