package vatworks.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vatworks.shell.ConsoleSessions;

/// What README.md, docs/ and the examples show is what happens.
///
/// Each page has a folder of its own, which looks like a clone of the project to its sessions, as far as they
/// need it. A block of `java` whose first line is `// hello/alice/Index.java` puts that file there.
class PagesTest {

  private static final Path EXAMPLES = Path.of("").toAbsolutePath();
  private static final Path PROJECT = EXAMPLES.getParent();
  private static final Pattern FILE = Pattern.compile("(?ms)^```java\n(// (\\S+[.]java)\n.*?)^```$");
  // Its numbers are those of one machine.
  private static final Path UNREPEATABLE = PROJECT.resolve("docs/performance.md");

  @TempDir
  private Path folders;

  @TestFactory
  Stream<DynamicContainer> pagesShowWhatHappens() throws IOException {
    return pages().stream().map(this::sessions);
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.list(PROJECT.resolve("docs"));
        Stream<Path> examples = Files.list(EXAMPLES)) {
      Stream<Path> all = Stream.of(
          Stream.of(PROJECT.resolve("README.md")),
          docs.filter(file -> file.toString().endsWith(".md")),
          examples.map(folder -> folder.resolve("README.md")).filter(Files::exists)).flatMap(it -> it);
      return all.filter(page -> !page.equals(UNREPEATABLE)).sorted().toList();
    }
  }

  private DynamicContainer sessions(Path page) {
    try {
      Path folder = Files.createTempDirectory(folders, "clone");
      Files.createSymbolicLink(folder.resolve("vat-examples"), EXAMPLES);
      Matcher files = FILE.matcher(Files.readString(page));
      for (MatchResult file : files.results().toList()) {
        Path path = folder.resolve(file.group(2));
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.group(1));
      }
      return DynamicContainer.dynamicContainer(
          PROJECT.relativize(page).toString(), ConsoleSessions.in(page, folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
