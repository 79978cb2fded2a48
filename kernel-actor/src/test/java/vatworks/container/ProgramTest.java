package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vatworks.vat.Vat;

/// What is said about a vat or a wiring that throws when it is started.
class ProgramTest {

  @TempDir
  Path dir;

  @BeforeEach
  void writeTheSmallestBasedir() {
    Folders.smallest(dir);
  }

  @Test
  void everyStartMakesOneOfItsOwn() {
    VatCode alice = Basedir.load(dir).vats().getFirst();
    assertThat(alice.instantiate().getClass()).isNotSameAs(alice.instantiate().getClass());
    assertThat(alice.instantiate().getClass().getClassLoader().getName()).isEqualTo("alice");
  }

  @Test
  void nothingRunsBeforeItIsStarted() {
    writeIndex("static { if (true) throw new IllegalStateException(); }");
    assertThat(Basedir.load(dir).vats()).hasSize(1);
  }

  @Test
  void aConstructorThatThrowsIsNamedWithItsLine() {
    writeIndex("public Index() {\n    throw new IllegalStateException(\"no luck\");\n  }");
    assertRefused(
        "vat alice cannot start: the constructor of Index threw "
            + "java.lang.IllegalStateException: no luck (alice/Index.java:5)");
  }

  @Test
  void theLineIsTheTopmostInTheBasedirsSources() {
    Folders.write(
        dir,
        "shared/tools/Parts.java",
        """
        package tools;
        public class Parts {
          public static int of(String text) {
            return Integer.parseInt(text);
          }
        }
        """);
    writeIndex("private final int parts = tools.Parts.of(\"x\");");
    assertRefused(
        "vat alice cannot start: the constructor of Index threw "
            + "java.lang.NumberFormatException: For input string: \"x\" (shared/tools/Parts.java:4)");
  }

  @Test
  void aStaticInitialiserThatThrowsIsNamedWithItsLine() {
    String threw = "vat alice cannot start: a static initialiser threw ";
    writeIndex("static final int A = Integer.parseInt(\"\");");
    assertRefused(threw + "java.lang.NumberFormatException: For input string: \"\" (alice/Index.java:4)");
    writeIndex("static { fail(); }\n  static void fail() { throw new Error(); }");
    assertRefused(threw + "java.lang.Error (alice/Index.java:5)");
    Folders.write(dir, "alice/Other.java", "class Other {\n  static int a = 1 / Integer.signum(0);\n}");
    writeIndex("private final int a = Other.a;");
    assertRefused(threw + "java.lang.ArithmeticException: / by zero (alice/Other.java:2)");
  }

  @Test
  void endlessRecursionIsOneSentence() {
    writeIndex("private final int a = depth();\n  static int depth() {\n    return 1 + depth();\n  }");
    assertRefused(
        "vat alice cannot start: the constructor of Index went deeper than its 512 KiB of stack");
    assertRefused(
        "vat alice cannot start: the constructor of Index threw "
            + "java.lang.StackOverflowError (alice/Index.java:6)",
        VatSettings.NONE.trustingAll());
  }

  @Test
  void theMessageOfAnExceptionIsMadeSafe() {
    writeIndex("public Index() {\n    throw new Error(\"a\\nb\\u001b[31m\" + \"x\".repeat(8_000));\n  }");
    assertRefused(
        "vat alice cannot start: the constructor of Index threw "
            + "java.lang.Error: a\\nb\\u001b[31m"
            + "x".repeat(4_000 - 8)
            + "... (alice/Index.java:5)");
  }

  @Test
  void anExceptionThatThrowsWhenAskedIsNoMoreThanItsName() {
    writeIndex(
        """
        static class Sly extends RuntimeException {
            @Override public String getMessage() { throw new Sly(); }
            @Override public StackTraceElement[] getStackTrace() { throw new Sly(); }
            @Override public String toString() { throw new Sly(); }
            @Override public Throwable getCause() { throw new Sly(); }
          }
          public Index() { throw new Sly(); }\
        """);
    assertRefused(
        "vat alice cannot start: the constructor of Index threw Index$Sly", VatSettings.NONE.trustingAll());
  }

  @Test
  void aWiringThatCannotStartIsNamedLikewise() {
    Folders.write(
        dir, "Wiring.java",
        Folders.WIRING.replace("{\n  public", "{\n  public Wiring() { int[] a = {}; a[0]++; }\n  public"));
    Basedir basedir = Basedir.load(dir);
    assertThatThrownBy(basedir::instantiateWiring)
        .isInstanceOf(ContainerException.class)
        .hasMessage(
            "the wiring cannot start: the constructor of Wiring threw "
                + "java.lang.ArrayIndexOutOfBoundsException: "
                + "Index 0 out of bounds for length 0 (Wiring.java:2)");
  }

  @Test
  void theWiringSeesShared() {
    Folders.write(dir, "shared/Names.java", "public interface Names { String BOB = \"bob\"; }");
    Folders.write(dir, "Wiring.java", Folders.WIRING.replace("{}", "{ wirer.root(Names.BOB); }"));
    assertThat(Basedir.load(dir).instantiateWiring()).isInstanceOf(vatworks.vat.Wiring.class);
  }

  @Test
  void blameOfWhatAVatThrewLaterIsTheSame() {
    Folders.write(dir, "alice/Index.java", Folders.VAT.replace("{}", "{ delivery.hashCode(); }"));
    VatCode alice = Basedir.load(dir).vats().getFirst();
    assertThatThrownBy(() -> alice.instantiate().deliver(null, null))
        .satisfies(
            thrown -> assertThat(alice.blame(thrown))
                .startsWith("java.lang.NullPointerException: Cannot invoke ")
                .endsWith(" (alice/Index.java:4)"));
  }

  @Test
  void aClassFileThatLacksItsSuperclassCannotBeLoaded() {
    Folders.write(dir, "alice/Base.java", "abstract class Base implements vatworks.vat.Vat {}");
    Folders.write(dir, "alice/Index.java", Folders.VAT.replace("implements Vat", "extends Base"));
    ClassBytes whole = Basedir.load(dir).vats().getFirst().program().classes();
    ClassBytes torn = new ClassBytes(
        Map.of("Index", whole.find("Index").orElseThrow()), Map.of(), Map.of());
    Program<Vat> program = new Program<>("vat alice", "alice/", torn, "Index", new VatRole());
    assertThat(program.flaw())
        .contains("alice/Index.java: class Index cannot be loaded: java.lang.NoClassDefFoundError: Base");
    assertThatThrownBy(program::start)
        .isInstanceOf(ContainerException.class)
        .hasMessage(
            "vat alice cannot start: the constructor of Index threw java.lang.NoClassDefFoundError: Base");
  }

  // The member is on line 4.
  private void writeIndex(String member) {
    Folders.write(dir, "alice/Index.java", Folders.VAT.replace("Vat {\n", "Vat {\n  " + member + "\n"));
  }

  private void assertRefused(String message) {
    assertRefused(message, VatSettings.NONE);
  }

  private void assertRefused(String message, VatSettings settings) {
    VatCode alice = Basedir.load(dir, settings).vats().getFirst();
    assertThatThrownBy(alice::instantiate).isInstanceOf(ContainerException.class).hasMessage(message);
  }
}
