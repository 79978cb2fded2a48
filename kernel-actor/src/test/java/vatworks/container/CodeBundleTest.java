package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vatworks.container.ClassBytes.ClassFile;
import vatworks.kernel.Bundle;
import vatworks.kernel.turn.VatInstance;
import vatworks.vat.CapData;
import vatworks.vat.Delivery;
import vatworks.vat.FakeSyscall;
import vatworks.vat.Slot;

/// A vat's code, as the journal keeps it.
class CodeBundleTest {

  /// The layout that journals are in. If it has to change, its version does, and this stays readable.
  private static final String GOLDEN = """
      01 01 00 00
      02 06 41 2e 6a 61 76 61 02 2f 2f 09 70 2f c3 bc 2e 6a 61 76 61 00
      01 01 41 06 41 2e 6a 61 76 61 03 ca fe ba
      """;

  @TempDir
  Path dir;

  @BeforeEach
  void oneOfObjectsAndTwoRaw() {
    Folders.write(
        dir, "shared/Greeter.java",
        """
        import vatworks.vow.*;
        public interface Greeter extends Remote { Vow<String> greet(String name); }
        """);
    Folders.write(
        dir, "alice/Index.java",
        """
        import vatworks.vow.*;
        public final class Index implements Greeter {
          public Vow<String> greet(String name) { return Vow.resolve("hello, " + name); }
        }
        """);
    Folders.write(dir, "bob/Index.java", Folders.VAT);
    Folders.write(dir, "carol/Index.java", Folders.VAT);
    Folders.write(dir, "Wiring.java", Folders.WIRING);
  }

  @Test
  void theLayoutIsWhatItWas() {
    CodeBundle code = CodeBundle.shared(
        List.of(new Source("p/ü.java", ""), new Source("A.java", "//")),
        Map.of("A", new ClassFile(new byte[]{(byte) 0xca, (byte) 0xfe, (byte) 0xba}, "A.java")));
    assertThat(HexFormat.of().formatHex(code.bundle().content())).isEqualTo(golden());
    CodeBundle read = CodeBundle.read(Bundle.of(HexFormat.of().parseHex(golden())));
    assertThat(read.kind()).isEqualTo(CodeBundle.Kind.SHARED);
    assertThat(read.sources()).containsExactly(new Source("A.java", "//"), new Source("p/ü.java", ""));
    assertThat(read.classes()).containsOnlyKeys("A");
    assertThat(read.classes().get("A").source()).isEqualTo("A.java");
    assertThat(read.classes().get("A").bytes()).inHexadecimal().containsExactly(0xca, 0xfe, 0xba);
  }

  private static String golden() {
    return GOLDEN.replaceAll("\\s", "");
  }

  @Test
  void vatsWithTheSameSourcesHaveTheSameBundlesInEveryBuild() {
    List<VatCode> vats = Basedir.load(dir).vats();
    assertThat(vats.get(1).bundles()).isEqualTo(vats.get(2).bundles()).hasSize(4);
    assertThat(vats.get(0).bundles()).doesNotContain(vats.get(1).bundles().getFirst());
    assertThat(vats.get(0).bundles().subList(1, 4)).isEqualTo(vats.get(1).bundles().subList(1, 4));
    assertThat(Basedir.load(dir).vats().get(0).bundles()).isEqualTo(vats.get(0).bundles());
  }

  @Test
  void aVatRunsFromItsBundlesAlone() throws Throwable {
    VatCode compiled = Basedir.load(dir).vats().getFirst();
    VatCode kept = VatCode.of("anna", copied(compiled.bundles()));
    assertThat(kept.interfaces()).containsExactly("Greeter");
    assertThat(kept.own().sources()).extracting(Source::path).containsExactly("Index.java");
    VatInstance anna = kept.load(1);
    FakeSyscall syscall = new FakeSyscall();
    anna.deliver(
        syscall, new Delivery.Message(
            Slot.parse("o+0"), "greet", CapData.of("#[\"Bob\"]"), Optional.of(Slot.parse("p-60"))));
    assertThat(syscall.asked().toString()).contains("hello, Bob");
    assertThat(anna.loader().getName()).isEqualTo("anna");
    assertThat(kept.blame(new IllegalStateException("no"))).isEqualTo("java.lang.IllegalStateException: no");
  }

  @Test
  void userspaceIsTheOneThatTheVatWasCompiledWith() throws Exception {
    VatCode code = Basedir.load(dir).vats().getFirst();
    Map<String, ClassFile> older = new java.util.HashMap<>(code.userspace().classes());
    older.remove("vatworks.vow.Log");
    ClassBytes classes = new ClassBytes(code.own().classes(), Map.of(), older);
    ClassLoader loader = new VatLoader("alice", classes);
    assertThat(loader.loadClass("vatworks.vow.Vow").getClassLoader()).isSameAs(loader);
    assertThatThrownBy(() -> loader.loadClass("vatworks.vow.Log")).isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void withoutSharedThereIsABundleLess() {
    Folders.smallest(dir.resolve("small"));
    VatCode code = Basedir.load(dir.resolve("small")).vats().getFirst();
    assertThat(code.bundles()).hasSize(3);
    assertThat(VatCode.of("alice", copied(code.bundles())).load(1).blame(new Error())).startsWith("java");
  }

  @Test
  void whatIsNoVatsCodeIsRefused() {
    Basedir basedir = Basedir.load(dir);
    List<Bundle> bundles = basedir.vats().getFirst().bundles();
    assertThatThrownBy(() -> VatCode.of("alice", bundles.subList(0, 1)))
        .isInstanceOf(ContainerException.class)
        .hasMessage(
            "the code of vat alice cannot be read: expected bundles of a vat, of shared/ if there is any, "
                + "of userspace, and of the library if it is confined, found [a vat]");
    assertThatThrownBy(() -> VatCode.of("alice", List.of(basedir.wiringCode().bundle())))
        .hasMessageEndingWith("found [the wiring]");
    assertThatThrownBy(() -> VatCode.of("alice", List.of(Bundle.of("x".getBytes(StandardCharsets.UTF_8)))))
        .isInstanceOf(ContainerException.class)
        .hasMessageEndingWith("(1 bytes) cannot be read: it has the layout 120, and this Vatworks reads 1");
  }

  @Test
  void bytesThatNobodyWroteAreRefusedWithThePlace() {
    assertRefused(golden().substring(0, golden().length() - 2),
        "expected a count of at most 2 at byte 37 of 39");
    assertRefused(golden() + "00", "expected the end at byte 40 of 41");
    assertRefused(golden().replaceFirst("0101", "0107"), "expected the number of a kind, at most 4, before");
    // A number in more bytes than it needs, a text that is no UTF-8, sources in another order.
    assertRefused(golden().replaceFirst("010100", "01018000"), "expected what is written");
    assertRefused(golden().replaceFirst("c3bc", "c3c3"), "expected what is written");
    assertRefused("0101000002014200014100" + "00",
        "expected what is written for the same code at byte 6 of 12");
    assertThatThrownBy(
        () -> CodeBundle.read(new Bundle("ab".repeat(32), HexFormat.of().parseHex(golden()))))
        .hasMessageContaining("expected the id ");
  }

  @Test
  void noBitOfABundleCanBeFlipped() {
    byte[] whole = HexFormat.of().parseHex(golden());
    for (int bit = 0; bit < 8 * whole.length; bit++) {
      byte[] torn = Arrays.copyOf(whole, whole.length);
      torn[bit / 8] ^= (byte) (1 << bit % 8);
      String id = Bundle.of(whole).id();
      assertThatThrownBy(() -> CodeBundle.read(new Bundle("0" + id.substring(1), torn)))
          .isInstanceOf(ContainerException.class);
    }
  }

  private static List<Bundle> copied(List<Bundle> bundles) {
    return bundles.stream().map(bundle -> Bundle.of(bundle.content().clone())).toList();
  }

  private static void assertRefused(String hex, String why) {
    assertThatThrownBy(() -> CodeBundle.read(Bundle.of(HexFormat.of().parseHex(hex))))
        .isInstanceOf(ContainerException.class)
        .hasMessageStartingWith("the code in bundle ")
        .hasMessageContaining("cannot be read: " + why);
  }
}
