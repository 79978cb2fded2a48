package vatworks.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What README.md, docs/ and the examples show is what happens.
class SessionsTest {

  private static final Path EXAMPLES = Path.of("").toAbsolutePath();
  private static final Path PROJECT = EXAMPLES.getParent();

  static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.list(PROJECT.resolve("docs"));
        Stream<Path> examples = Files.list(EXAMPLES)) {
      return Stream.of(
          Stream.of(PROJECT.resolve("README.md")),
          docs.filter(file -> file.toString().endsWith(".md")),
          examples.map(folder -> folder.resolve("README.md")).filter(Files::exists))
          .flatMap(pages -> pages)
          .map(PROJECT::relativize)
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void thePageShowsWhatHappens(Path page, @TempDir Path folder) throws IOException {
    Files.createSymbolicLink(folder.resolve("vat-examples"), EXAMPLES);
    String written = Files.readString(PROJECT.resolve(page));
    Story story = new Story(written, folder);
    String acted = story.act();
    // What happens now, ready to be copied over the page if that is what is wanted.
    Path copy = EXAMPLES.resolve("target/pages").resolve(page);
    Files.createDirectories(copy.getParent());
    Files.writeString(copy, acted);
    assertThat(acted).as("%s", page).isEqualTo(written);
  }
}
