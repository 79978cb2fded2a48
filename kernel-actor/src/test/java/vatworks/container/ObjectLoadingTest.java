package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How a vat of objects is loaded, started and wired.
class ObjectLoadingTest {

  private static final String GREETER = """
      import vatworks.vow.*;

      public interface Greeter extends Remote {
        Vow<String> greet(String name);
        void meet(Greeter other);
      }
      """;
  private static final String INDEX = """
      import static vatworks.vow.E.E;
      import vatworks.vow.*;

      public final class Index implements Greeter {
        private static int greetings;
        public Vow<String> greet(String name) { return Vow.resolve("hello, " + name + " " + ++greetings); }
        public void meet(Greeter other) { E(other).greet("you").then(it -> { Log.line(it); return null; }); }
      }
      """;

  @TempDir
  Path dir;

  @BeforeEach
  void writeOneOfObjectsAndOneRaw() {
    Folders.write(dir, "shared/Greeter.java", GREETER);
    Folders.write(dir, "alice/Index.java", Folders.VAT);
    Folders.write(dir, "bob/Index.java", INDEX);
    Folders.write(dir, "carol/Index.java", INDEX);
    Folders.write(dir, "Wiring.java", Folders.WIRING);
  }

  @Test
  void aRootsInterfacesAreKnownWithoutRunningIt() {
    Folders.write(
        dir, "bob/Index.java",
        """
        package bob;
        import vatworks.vow.*;

        public final class Index extends Base implements Sizes.Small {
          static { if (true) throw new IllegalStateException(); }
          public void small() {}
        }
        abstract class Base implements Sizes.Smallest, Other {}
        interface Other extends Remote {}
        class Sizes {
          interface Small extends Smallest, java.io.Serializable {}
          interface Smallest extends Remote { void small(); }
        }
        """);
    List<VatCode> vats = Basedir.load(dir).vats();
    assertThat(vats.getFirst().interfaces()).isEmpty();
    assertThat(vats.get(1).interfaces())
        .containsExactly("bob.Sizes$Small", "bob.Sizes$Smallest", "bob.Other");
    assertThat(vats.get(2).interfaces()).containsExactly("Greeter");
  }

  @Test
  void vatsOfObjectsAnswerAndAreOneWordForOthers() {
    Folders.write(
        dir, "Wiring.java",
        """
        import vatworks.vat.Wirer;

        public final class Wiring implements vatworks.vat.Wiring {
          public void wire(Wirer wirer) {
            wirer.send(wirer.root("carol"), "meet", wirer.root("bob"));
          }
        }
        """);
    try (Container container = Container.open(dir, Options.defaults().inMemory())) {
      assertThat(container.answers("alice")).isFalse();
      assertThat(container.answers("bob")).isTrue();
      assertThat(container.answers("dave")).isFalse();
      assertThat(container.tables().join().queue().toString()).contains("#[\"$0.Greeter\"]");
      container.run().join();
      container.ask("bob", 0, "greet", "[\"Ann\"]").join();
      container.send("carol", 0, "meet", "[\"@bob\"]").join();
      container.run().join();
      assertThat(container.log(java.util.Optional.empty()).join())
          .extracting(LogLine::toString)
          .anyMatch(line -> line.contains("hello, you 1"))
          .anyMatch(line -> line.contains("hello, you 3"));
    }
  }

  @Test
  void aRootThatThrowsIsNamedWithItsLine() {
    Folders.write(
        dir, "bob/Index.java",
        INDEX.replace("greetings;\n", "greetings;\n  public Index() { throw new Error(\"no luck\"); }\n"));
    assertThatThrownBy(() -> Container.open(dir, Options.defaults().inMemory()))
        .isInstanceOf(ContainerException.class)
        .hasMessage(
            "vat bob cannot start: the constructor of Index threw java.lang.Error: no luck "
                + "(bob/Index.java:6)");
  }

  @Test
  void aRootIsAClassWithAnEmptyConstructor() {
    Folders.write(dir, "alice/Index.java", "public record Index() implements Other {}");
    Folders.write(dir, "alice/Other.java", "interface Other extends vatworks.vow.Remote {}");
    Folders.write(dir, "bob/Index.java", INDEX.replace("{\n  private", "{\n  Index() {}\n  private"));
    Folders.write(dir, "carol/Index.java", "public final class Index implements vatworks.vow.Remote {}");
    String expected = ": expected public final class Index implements vatworks.vat.Vat, "
        + "or an interface that extends vatworks.vow.Remote\n";
    assertThatThrownBy(() -> Basedir.load(dir))
        .isInstanceOf(ContainerException.class)
        .hasMessage(
            "alice/Index.java: class Index is a record, which would pass by copy" + expected
                + "bob/Index.java: class Index has no public constructor without parameters: "
                + "expected public Index()\n"
                + "carol/Index.java: class Index implements neither vatworks.vat.Vat "
                + "nor an interface that extends vatworks.vow.Remote" + expected.strip());
  }

  @Test
  void whatEAnswersIsNotTakenForAClass() {
    Folders.write(
        dir, "bob/Other.java",
        """
        import static vatworks.vow.E.E;
        import vatworks.vow.*;

        class Other {
          void all(Index index, Vow<Index> vow, Greeter greeter, Vow<? extends Greeter> greeters, Remote any) {
            E(greeter).greet("a");
            E(greeters).greet("b");
            E(index, Greeter.class).greet("c");
            E(vow, Greeter.class).greet("d");
            Greeter inferred = E(index);
            E(any);
            E(index).greet("e");
            E(vow).greet("f");
            Runnable later = () -> E(new Index());
          }
          <T extends Index> void generic(T index) { E(index).greet("g"); }
        }
        """);
    assertThatThrownBy(() -> Basedir.load(dir))
        .isInstanceOf(ContainerException.class)
        .hasMessage(
            """
            bob/Other.java:10: error: what E answers has x's interfaces, and is taken for the class Index here: \
            expected E(index, Greeter.class)
                Greeter inferred = E(index);
                                    ^
            bob/Other.java:12: error: what E answers has x's interfaces, and is taken for the class Index here: \
            expected E(index, Greeter.class)
                E(index).greet("e");
                 ^
            bob/Other.java:13: error: what E answers has x's interfaces, and is taken for the class Index here: \
            expected E(vow, Greeter.class)
                E(vow).greet("f");
                 ^
            bob/Other.java:14: error: what E answers has x's interfaces, and is taken for the class Index here: \
            expected E(new Index(), Greeter.class)
                Runnable later = () -> E(new Index());
                                        ^
            bob/Other.java:16: error: what E answers has x's interfaces, and is taken for the class Index here: \
            expected E(index, Greeter.class)
              <T extends Index> void generic(T index) { E(index).greet("g"); }
                                                         ^
            5 errors\
            """);
  }

  @Test
  void sourcesThatAreNotSoundAreRefusedAsJavacDoes() {
    Folders.write(dir, "bob/Index.java", """
        package bob;
        import vatworks.vow.*;

        public final class Index implements Index.Small, Greeter {
          interface Small extends Remote { int small(); }
        }
        """);
    assertThatThrownBy(() -> Basedir.load(dir))
        .isInstanceOf(ContainerException.class)
        .hasMessageStartingWith("bob/Index.java:4: error: cyclic inheritance involving Index\n");
  }
}
