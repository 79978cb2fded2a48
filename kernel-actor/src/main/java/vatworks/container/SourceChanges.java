package vatworks.container;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vatworks.kernel.Words;

/// Where the sources in a basedir are not those that its container runs.
///
/// @param folders those in which something is different: `bob/`, `shared/`
/// @param vats the vats that an upgrade would change, sorted
public record SourceChanges(List<String> folders, List<String> vats) {

  private static final int MOST = 10;

  public SourceChanges {
    folders = List.copyOf(folders);
    vats = List.copyOf(vats);
  }

  /// Compares, without compiling anything. A vat of which there are no sources has not changed.
  ///
  /// @param running what the vats are made of
  static SourceChanges of(Path basedir, List<VatCode> running) {
    Optional<List<Source>> shared = sources(basedir, SourceTree.SHARED);
    List<String> folders = new ArrayList<>();
    List<String> vats = new ArrayList<>();
    boolean isSharedChanged = false;
    Map<String, VatCode> byName = new TreeMap<>();
    running.forEach(code -> byName.put(code.name(), code));
    for (VatCode code : byName.values()) {
      Optional<List<Source>> own = sources(basedir, code.name());
      if (own.equals(Optional.of(List.of()))) {
        continue;
      }
      boolean isOwnChanged = !own.equals(Optional.of(code.own().sources()));
      boolean sharedDiffers = !shared
          .equals(Optional.of(code.shared().map(CodeBundle::sources).orElse(List.of())));
      isSharedChanged |= sharedDiffers;
      if (isOwnChanged) {
        folders.add(code.name() + "/");
      }
      if (isOwnChanged || sharedDiffers) {
        vats.add(code.name());
      }
    }
    if (isSharedChanged) {
      folders.add(SourceTree.SHARED + "/");
    }
    return new SourceChanges(folders, vats);
  }

  // Empty: they cannot be read, which is told when they are to be.
  private static Optional<List<Source>> sources(Path basedir, String folder) {
    try {
      return Optional.of(SourceTree.read(basedir, folder));
    } catch (ContainerException e) {
      return Optional.empty();
    }
  }

  /// Whether all is what it was.
  public boolean isEmpty() { return vats.isEmpty(); }

  /// One sentence: `bob/ and shared/ have changed since they were compiled: upgrade bob`.
  @Override
  public String toString() {
    if (isEmpty()) {
      return "the sources are those that were compiled";
    }
    int others = folders.size() - 1;
    String all = others == 0 || others > MOST
        ? Words.list(folders)
        : Words.list(folders.subList(0, others)) + " and " + folders.getLast();
    return all + (others == 0 ? " has changed since it was" : " have changed since they were")
        + " compiled: upgrade " + Words.list(vats);
  }
}
