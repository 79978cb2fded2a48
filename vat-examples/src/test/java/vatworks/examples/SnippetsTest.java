package vatworks.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The code that pages show in passing is code of the examples, or of their tests: it compiles, and is kept
/// up with them. Blanks do not count.
class SnippetsTest {

  // What begins with a file's name is acted out with the page's sessions.
  private static final Pattern SNIPPET = Pattern.compile("(?ms)^```java\n(?!// \\S+[.]java\n)(.*?)^```$");

  static List<Path> pages() throws IOException {
    return Pages.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatPagesShowIsTheExamplesCode(Path page) throws IOException {
    List<String> code = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Pages.EXAMPLES)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        code.add(blankless(Files.readString(file)));
      }
    }
    SNIPPET.matcher(Files.readString(page)).results().map(it -> it.group(1)).forEach(
        snippet -> assertThat(code).as("%s shows:%n%s", page, snippet)
            .anyMatch(file -> file.contains(blankless(snippet))));
  }

  private static String blankless(String code) {
    return code.replaceAll("\\s+", " ").strip();
  }
}
