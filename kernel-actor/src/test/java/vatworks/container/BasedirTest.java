package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a basedir may look like, and what is said about one that does not.
class BasedirTest {

  @TempDir
  Path dir;

  @Test
  void vatsAreSortedByNameAndNothingElseIsOne() {
    Folders.smallest(dir);
    write("zoe/Index.java", Folders.VAT);
    write("Bob_2-b/Index.java", Folders.VAT);
    write(".git/Index.java", "nonsense");
    write("docs/README.md", "No sources here.");
    write("1st/notes.txt", "Nor here, so the name does not matter.");
    write("Scratch.java", "nonsense");
    assertThat(Basedir.load(dir).vats()).extracting(VatCode::name).containsExactly("Bob_2-b", "alice", "zoe");
  }

  @Test
  void indexMayBeInAPackageAndInASubfolder() {
    Folders.smallest(dir);
    write("bob/Index.java", "package bob;\n" + Folders.VAT);
    write("carol/src/deep/Index.java", Folders.VAT);
    write("carol/src/.#Index.java", "an editor's lock");
    write("carol/.old/Index.java", "nonsense");
    assertThat(Basedir.load(dir).vats())
        .extracting(vat -> vat.instantiate().getClass().getName())
        .containsExactly("Index", "bob.Index", "Index");
  }

  @Test
  void linksWithinAVatAreNotFollowedAndAVatsFolderMayBeOne() throws IOException {
    Folders.smallest(dir);
    Files.createSymbolicLink(dir.resolve("alice/again"), dir);
    Files.createSymbolicLink(dir.resolve("bob"), dir.resolve("alice"));
    assertThat(Basedir.load(dir).vats()).extracting(VatCode::name).containsExactly("alice", "bob");
  }

  @Test
  void vatsWithTheSameSourcesHaveTheirBytesInCommon() {
    Folders.smallest(dir);
    write("bob/Index.java", Folders.VAT);
    Basedir basedir = Basedir.load(dir);
    assertThat(basedir.vats().get(0).program().classes())
        .isSameAs(basedir.vats().get(1).program().classes());
    assertThat(basedir.vats().get(0).instantiate().getClass())
        .isNotSameAs(basedir.vats().get(1).instantiate().getClass());
  }

  @Test
  void aMissingFolderIsRefused() {
    assertRefused(
        dir.resolve("nowhere"),
        "the basedir DIR/nowhere does not exist: "
            + "expected a folder with Wiring.java and a subfolder for every vat");
  }

  @Test
  void aFileIsRefused() {
    write("file", "");
    assertRefused(
        dir.resolve("file"),
        "the basedir DIR/file is not a folder: "
            + "expected a folder with Wiring.java and a subfolder for every vat");
  }

  @Test
  void aFolderThatCannotBeReadIsRefused() throws IOException {
    Path closed = Files.createDirectory(dir.resolve("closed"));
    closed.toFile().setReadable(false);
    assumeFalse(Files.isReadable(closed), "the superuser can read every folder");
    assertRefused(
        closed,
        "the basedir DIR/closed cannot be read (permission denied): "
            + "expected a folder with Wiring.java and a subfolder for every vat");
  }

  @Test
  void anEmptyFolderLacksVatsAndWiring() {
    assertRefused(
        dir,
        """
        the basedir DIR has no vats: \
        expected a subfolder with an Index.java for every vat, as in alice/Index.java
        the basedir DIR has no Wiring.java: \
        expected one with public final class Wiring implements vatworks.vat.Wiring\
        """);
  }

  @Test
  void sharedAloneIsNoVat() {
    write("shared/Greeter.java", "public interface Greeter {}");
    write("Wiring.java", Folders.WIRING);
    assertRefused(
        dir,
        "the basedir DIR has no vats: "
            + "expected a subfolder with an Index.java for every vat, as in alice/Index.java");
  }

  @Test
  void vatsNamesHaveAForm() {
    Folders.smallest(dir);
    write("1st/Index.java", Folders.VAT);
    write("a".repeat(64) + "/Index.java", Folders.VAT);
    write("a".repeat(65) + "/Index.java", Folders.VAT);
    write("é/Index.java", Folders.VAT);
    write("kernel/Index.java", Folders.VAT);
    String expected = ": expected a folder's name of a letter "
        + "and at most 63 letters, digits, _ or - after it\n";
    assertRefused(
        dir,
        "a vat cannot be named \"1st\""
            + expected
            + "a vat cannot be named \""
            + "a".repeat(65)
            + "\""
            + expected
            + "a vat cannot be named kernel, which means the kernel itself: rename the folder\n"
            + "a vat cannot be named \"é\""
            + expected.strip());
  }

  @Test
  void sourcesAreUtf8() throws IOException {
    Folders.smallest(dir);
    Files.write(dir.resolve("alice/Latin.java"), "class A {}\n// é".getBytes(StandardCharsets.ISO_8859_1));
    Files.write(dir.resolve("Wiring.java"), new byte[]{'/', '/', (byte) 0xC3});
    assertRefused(
        dir,
        """
        Wiring.java:1: found the byte 0xC3, which is not UTF-8: save the file as UTF-8
        alice/Latin.java:2: found the byte 0xE9, which is not UTF-8: save the file as UTF-8\
        """);
  }

  @Test
  void aSourceThatCannotBeReadIsNamed() throws IOException {
    Folders.smallest(dir);
    Files.createSymbolicLink(dir.resolve("alice/Gone.java"), dir.resolve("nowhere"));
    Files.createSymbolicLink(dir.resolve("alice/Loop.java"), dir.resolve("alice/Loop.java"));
    assertThatThrownBy(() -> Basedir.load(dir))
        .isInstanceOf(ContainerException.class)
        .hasMessageStartingWith(
            "alice/Gone.java cannot be read (no such file)\nalice/Loop.java cannot be read (Too many levels");
  }

  @Test
  void aRuntimeWithoutACompilerIsRefused() {
    Folders.smallest(dir);
    assertThatThrownBy(() -> Basedir.load(dir, false, Optional.empty()))
        .isInstanceOf(ContainerException.class)
        .hasMessage(
            "the Java at "
                + System.getProperty("java.home")
                + " has no compiler: expected a JDK 25, which has one in its module jdk.compiler");
  }

  private void write(String path, String text) {
    Folders.write(dir, path, text);
  }

  private void assertRefused(Path basedir, String message) {
    assertThatThrownBy(() -> Basedir.load(basedir))
        .isInstanceOf(ContainerException.class)
        .hasMessage(message.replace("DIR", dir.toString()));
  }
}
