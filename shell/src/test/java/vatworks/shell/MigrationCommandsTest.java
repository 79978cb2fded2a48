package vatworks.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `bin/vat export`, `import` and `diagram` from the command line to the exit status.
class MigrationCommandsTest {

  @TempDir
  Path folder;

  @BeforeEach
  void greeter() throws IOException {
    Greeter.in(folder.resolve("greeter"));
    assertThat(vat("run greeter").status()).isZero();
  }

  private Run vat(String line) {
    return Run.of(folder, "", line.split(" "));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void exportAndImportPrintTheSame() throws IOException {
    Run out = vat("export greeter -o greeter.vat");
    assertThat(out.status()).isZero();
    assertThat(out.out()).matches("blocks  \\d+\ncrank   4\nhash    [0-9a-f]{64}\n");
    assertThat(vat("import greeter.vat copy")).isEqualTo(out);
    assertThat(files()).containsExactly("copy", "greeter", "greeter.vat");
    assertThat(Run.of(folder, "", "copy", "-c", "send bob hi").out()).isEqualTo("bob: got hi\n");
    assertThat(vat("export copy -o copy.vat --at 4").out()).isEqualTo(out.out());
  }

  @Test
  void aCutIsSaid() {
    Run.of(folder, "", "greeter", "-c", "send bob hi; send bob hi");
    String cut = vat("export greeter -o c.vat --at 2").out();
    assertThat(cut).contains("crank   2\n");
    assertThat(vat("import c.vat then").out()).isEqualTo(cut);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "export greeter|vat: --output needs its FILE.vat",
      "export -o a.vat|vat: BASEDIR is missing",
      "export greeter -o a.vat --at x|vat: --at is a whole number, found \"x\"",
      "export greeter -o a.vat --at 9|greeter cannot be exported: its cranks are 1 to 4, found 9",
      "export none -o a.vat|none has no journal: expected a basedir whose container was started before",
      "import greeter|vat: NEWDIR is missing",
      "import none.vat new|the archive none.vat cannot be read: there is no such file",
      "import greeter/Wiring.java new|the archive greeter/Wiring.java cannot be read: it does not begin as an "
          + "archive does",
      "diagram greeter|vat: one of -o FILE and --causeway FILE is missing",
      "diagram greeter -o a.png|vat: a diagram is a file that ends in .html, .svg or .mmd, found \"a.png\"",
      "diagram greeter -o a.svg --from 9|there are no cranks 9 and later: the last crank of greeter is 4",
      "diagram greeter -o a.svg --from 3 --to 2|there are no cranks 3 to 2: cranks are counted from 1",
      "diagram greeter -o no/a.svg|cannot write no/a.svg: its folder does not exist",
      "diagram greeter --causeway no/a|the log no/a cannot be written: its folder does not exist",
  })
  void whatCannotBeDoneIsASentenceAndLeavesNothing(String line, String sentence) throws IOException {
    Run run = vat(line);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith(sentence).doesNotContain("Exception");
    assertThat(run.out()).isEmpty();
    assertThat(files()).containsExactly("greeter");
  }

  @Test
  void pathsAreToldAsTheyWereTyped() {
    String whole = folder.resolve("none").toString();
    String none = " has no journal: expected a basedir whose container was started before";
    assertThat(vat("export " + whole + " -o a.vat").err()).startsWith(whole + none);
    assertThat(vat("export none -o a.vat").err()).startsWith("none" + none);
    assertThat(vat("export greeter -o " + whole + "/a.vat").err())
        .startsWith("the archive " + whole + "/a.vat cannot be written");
    assertThat(vat("diagram " + whole + " -o a.svg").err()).contains(whole);
  }

  @Test
  void diagramsAreDrawnOfABasedirAndOfAnArchive() throws IOException {
    assertThat(vat("diagram greeter -o a.svg --causeway a.log")).isEqualTo(new Run(0, "", ""));
    assertThat(folder.resolve("a.svg")).content().startsWith("<svg").contains(">hi()<", ">heard hi<");
    assertThat(folder.resolve("a.log")).content().startsWith("[\n{").contains("org.ref_send.log.Got");
    vat("export greeter -o c.vat");
    assertThat(vat("diagram c.vat -o b.svg --no-log").status()).isZero();
    assertThat(folder.resolve("b.svg")).content().contains(">hi()<").doesNotContain("heard hi");
    assertThat(vat("diagram greeter -o b.mmd --from 3 --to 3").status()).isZero();
    assertThat(folder.resolve("b.mmd")).content().isEqualTo("""
        sequenceDiagram
          participant p0 as alice
          participant p1 as bob
          p0->>p1: 3 greet(#34;@alice:7#34;)
          activate p1
          Note right of p1: got greet
          deactivate p1
        """);
    assertThat(vat("diagram greeter -o b.html").status()).isZero();
    assertThat(folder.resolve("b.html")).content().startsWith("<!doctype html>");
  }
}
