package vatworks.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A folder in which something is made. It is gone when it is closed, or the process ends, unless it has been
/// moved to where it belongs.
record Scaffold(Path path, Thread atExit) implements AutoCloseable {

  Scaffold(Path path) {
    this(path, new Thread(() -> delete(path), "vatworks-scaffold"));
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  @Override
  public void close() {
    delete(path);
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The process is ending: then it is deleted once more.
    }
  }

  private static void delete(Path path) {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // What is left has no container in it: that is written last.
    }
  }
}
