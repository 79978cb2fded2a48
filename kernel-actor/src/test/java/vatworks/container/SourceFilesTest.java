package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFilesTest {

  @TempDir
  Path dir;

  @Test
  void filesLieAsInABasedir() throws IOException {
    new SourceFiles(Map.of("Wiring.java", "w", "alice/a b/Greeting.java", "g")).write(dir);
    assertThat(dir.resolve("Wiring.java")).hasContent("w");
    assertThat(dir.resolve("alice/a b/Greeting.java")).hasContent("g");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "../evil.java", "alice/../../evil.java", "/tmp/evil.java", "alice//Index.java", "./Index.java",
      ".vat/Index.java", "alice/.git/Index.java", "alice/Index.class", "alice\\..\\..\\Index.java",
      "alice/In\0dex.java", "alice/In\ndex.java", ".java", "",
  })
  void aPathThatLeadsElsewhereIsRefusedAndNothingIsWritten(String path) {
    SourceFiles files = new SourceFiles(Map.of("Wiring.java", "w", path, "evil"));
    assertThatThrownBy(() -> files.write(dir))
        .isInstanceOf(ContainerException.class)
        .hasMessage(
            "a source in the archive is called \"" + Printable.line(path)
                + "\": expected the path of a .java file within the basedir");
    assertThat(dir).isEmptyDirectory();
  }
}
