package vatworks.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// README.md, docs/ and the examples' pages.
final class Pages {

  static final Path EXAMPLES = Path.of("").toAbsolutePath();
  static final Path PROJECT = EXAMPLES.getParent();

  private Pages() {}

  static List<Path> all() throws IOException {
    try (Stream<Path> docs = Files.list(PROJECT.resolve("docs"));
        Stream<Path> examples = Files.list(EXAMPLES)) {
      Stream<Path> all = Stream.of(
          Stream.of(PROJECT.resolve("README.md")),
          docs.filter(file -> file.toString().endsWith(".md")),
          examples.map(folder -> folder.resolve("README.md")).filter(Files::exists)).flatMap(it -> it);
      return all.sorted().toList();
    }
  }
}
