package vatworks.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
/// need it. A block of `java` whose first line is `// hello/alice/Index.java` puts that file there for the
/// sessions that come after it on the page.
class PagesTest {

  private static final Pattern FILE = Pattern.compile("(?ms)^```java\n(// (\\S+[.]java)\n.*?)^```$");
  // Its numbers are those of one machine.
  private static final Path UNREPEATABLE = Pages.PROJECT.resolve("docs/performance.md");

  @TempDir
  private Path folders;

  @TestFactory
  Stream<DynamicContainer> pagesShowWhatHappens() throws IOException {
    return Pages.all().stream().filter(page -> !page.equals(UNREPEATABLE)).map(this::sessions);
  }

  // A copy: containers are kept in their folders.
  private static void copyExamples(Path to) throws IOException {
    try (Stream<Path> files = Files.walk(Pages.EXAMPLES)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String path = Pages.EXAMPLES.relativize(file).toString();
        if (!path.matches("(target|src)(/.*)?|.*/[.]vat(/.*)?")) {
          Files.copy(file, to.resolve(path));
        }
      }
    }
  }

  private DynamicContainer sessions(Path page) {
    try {
      Path folder = Files.createTempDirectory(folders, "clone");
      copyExamples(folder.resolve("vat-examples"));
      return DynamicContainer.dynamicContainer(
          Pages.PROJECT.relativize(page).toString(),
          ConsoleSessions.in(page, folder, text -> writeFiles(text, folder)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Of a file that is there twice, the last one counts.
  private static void writeFiles(String text, Path folder) throws IOException {
    Matcher files = FILE.matcher(text);
    for (MatchResult file : files.results().toList()) {
      Path path = folder.resolve(file.group(2));
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.group(1));
    }
  }
}
