package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said about sources that are not what a basedir needs.
class BuildTest {

  @TempDir
  Path dir;

  @BeforeEach
  void writeTheSmallestBasedir() {
    Folders.smallest(dir);
  }

  @Test
  void errorsArePrintedAsJavacPrintsThem() {
    write("alice/Index.java", "public final class Index {\n  int a = \"one\";\n}\n");
    assertRefused(
        """
        alice/Index.java:2: error: incompatible types: String cannot be converted to int
          int a = "one";
                  ^
        1 error\
        """);
  }

  @Test
  void theErrorsOfAllVatsAndTheWiringAreToldTogether() {
    write("alice/sub/Broken.java", "class Broken { int a }\n");
    write("bob/Index.java", "class Index { Nothing a; Nothing b; }\n");
    write("Wiring.java", "class Wiring { Nought c; }\n");
    assertRefused(
        """
        alice/sub/Broken.java:1: error: ';' expected
        class Broken { int a }
                            ^
        bob/Index.java:1: error: cannot find symbol
        class Index { Nothing a; Nothing b; }
                      ^
          symbol:   class Nothing
          location: class Index
        bob/Index.java:1: error: cannot find symbol
        class Index { Nothing a; Nothing b; }
                                 ^
          symbol:   class Nothing
          location: class Index
        Wiring.java:1: error: cannot find symbol
        class Wiring { Nought c; }
                       ^
          symbol:   class Nought
          location: class Wiring
        4 errors\
        """);
  }

  @Test
  void moreThanAHundredErrorsAreCutAsJavacCutsThem() {
    write("alice/Index.java", "class Index {\n" + "Nothing a;\n".repeat(150) + "}\n");
    assertThatThrownBy(() -> Basedir.load(dir))
        .hasMessageStartingWith("alice/Index.java:2: error: cannot find symbol\n")
        .hasMessageEndingWith("  location: class Index\n100 errors");
  }

  @Test
  void anErrorInSharedIsToldOnceAndVatsAreNotBlamedForIt() {
    write("shared/Greeter.java", "public interface Greeter { void greet(Nothing a); }\n");
    write("alice/Index.java", Folders.VAT.replace("implements Vat", "implements Vat, Greeter"));
    assertRefused(
        """
        shared/Greeter.java:1: error: cannot find symbol
        public interface Greeter { void greet(Nothing a); }
                                              ^
          symbol:   class Nothing
          location: interface Greeter
        1 error\
        """);
  }

  @Test
  void warningsAreNotShown() {
    write(
        "alice/Index.java",
        """
        import java.util.*;
        public final class Index {
          @Deprecated static class Old {}
          @SuppressWarnings("rawtypes") List list = new ArrayList();
          void add() { list.add(1); new Date().getYear(); Thread.currentThread().stop(); int a = ""; }
        }
        """);
    assertRefused(
        """
        alice/Index.java:5: error: incompatible types: String cannot be converted to int
          void add() { list.add(1); new Date().getYear(); Thread.currentThread().stop(); int a = ""; }
                                                                                                 ^
        1 error\
        """);
  }

  @Test
  void sourcesSeeNothingOfTheHostTheClassPathOrOtherVats() {
    write("bob/Index.java", Folders.VAT);
    write("bob/Bob.java", "public class Bob {}");
    write(
        "alice/Index.java",
        """
        class Index {
          akka.actor.typed.ActorRef<?> a;
          vatworks.container.Container b;
          Bob c;
          org.junit.jupiter.api.Test d;
        }
        """);
    assertRefused(
        """
        alice/Index.java:2: error: package akka.actor.typed does not exist
          akka.actor.typed.ActorRef<?> a;
                          ^
        alice/Index.java:3: error: package vatworks.container does not exist
          vatworks.container.Container b;
                            ^
        alice/Index.java:4: error: cannot find symbol
          Bob c;
          ^
          symbol:   class Bob
          location: class Index
        alice/Index.java:5: error: package org.junit.jupiter.api does not exist
          org.junit.jupiter.api.Test d;
                               ^
        4 errors\
        """);
  }

  @Test
  void platformClassesThatTheLoaderHidesAreErrorsOfTheSource() {
    write(
        "alice/Index.java",
        """
        import javax.swing.*;
        import jdk.net.Sockets;
        import vatworks.vat.*;

        public final class Index implements Vat {
          private final java.util.logging.Level visible = java.util.logging.Level.INFO;
          public void deliver(Syscall syscall, Delivery delivery) {
            Runnable later = () -> new JFrame(new JFrame().getTitle());
          }
        }

        class Other {
          com.sun.net.httpserver.HttpServer server;
        }
        """);
    assertRefused(
        """
        alice/Index.java:2: error: jdk.net.Sockets is hidden from vats: \
        expected java.*, vatworks.vat, vatworks.vow, or classes of the basedir
        import jdk.net.Sockets;
                      ^
        alice/Index.java:8: error: javax.swing.JFrame is hidden from vats: \
        expected java.*, vatworks.vat, vatworks.vow, or classes of the basedir
            Runnable later = () -> new JFrame(new JFrame().getTitle());
                                       ^
        alice/Index.java:13: error: com.sun.net.httpserver.HttpServer is hidden from vats: \
        expected java.*, vatworks.vat, vatworks.vow, or classes of the basedir
          com.sun.net.httpserver.HttpServer server;
                                ^
        3 errors\
        """);
  }

  @Test
  void sourcesThatAreTooDeepForJavacAreRefused() {
    write("alice/Deep.java",
        "class Deep { int a = " + "(".repeat(100_000) + "1" + ")".repeat(100_000) + "; }");
    assertThatThrownBy(() -> Basedir.load(dir))
        .isInstanceOf(ContainerException.class)
        .hasMessage("alice/: error: javac gave up on these sources: java.lang.StackOverflowError\n1 error");
  }

  @Test
  void unusualSourcesAreCompiledOrRefusedAsJavacDoes() {
    write("alice/a/package-info.java", "/// Nothing else is here.\npackage a;");
    write("alice/Empty.java", "");
    write("alice/Note.java", "@interface Note {}");
    assertThat(Basedir.load(dir).vats()).hasSize(1);
    write("alice/module-info.java", "module alice {}");
    assertThatThrownBy(() -> Basedir.load(dir))
        .isInstanceOf(ContainerException.class)
        .hasMessageStartingWith("alice/Index.java:1: error: package vatworks.vat is not visible\n");
    write("alice/module-info.java", "void main() {}");
    assertThatThrownBy(() -> Basedir.load(dir))
        .isInstanceOf(ContainerException.class)
        .hasMessageStartingWith("alice/module-info.java:1: error: ");
  }

  @Test
  void aVatHasAnIndex() {
    write("bob/Main.java", "public class Main { public static class Index {} }");
    assertRefused(
        "vat bob has no class Index: expected bob/Index.java with "
            + "public final class Index implements vatworks.vat.Vat, "
            + "or an interface that extends vatworks.vow.Remote");
  }

  @Test
  void aVatHasOneIndex() {
    write("alice/old/Index.java", Folders.VAT);
    write("bob/a/Index.java", "package a;\n" + Folders.VAT);
    write("bob/b/Index.java", "package b;\n" + Folders.VAT);
    write("bob/c/Other.java", "package c; class Index {}");
    assertRefused(
        """
        vat alice has 2 classes named Index, in alice/Index.java and alice/old/Index.java: expected one
        vat bob has 3 classes named Index, in bob/a/Index.java and bob/b/Index.java and bob/c/Other.java: \
        expected one\
        """);
  }

  @Test
  void indexIsAVat() {
    write("alice/Index.java", "public final class Index { void deliver() {} }");
    assertRefused(
        "alice/Index.java: class Index implements neither vatworks.vat.Vat nor an interface that extends "
            + "vatworks.vow.Remote: expected public final class Index implements vatworks.vat.Vat, "
            + "or an interface that extends vatworks.vow.Remote");
  }

  @Test
  void indexIsPublicAndConcreteAndCanBeMadeWithoutParameters() {
    write("alice/Index.java", Folders.VAT.replace("public final", "final"));
    write("bob/a/Index.java", "package a;\n" + Folders.VAT.replace("final", "abstract"));
    write("carol/Index.java", Folders.VAT.replace("Vat {", "Vat {\n  public Index(int size) {}"));
    write("dave/Index.java", Folders.VAT.replace("Vat {", "Vat {\n  private Index() {}"));
    assertRefused(
        """
        alice/Index.java: class Index is not public: \
        expected public final class Index implements vatworks.vat.Vat, \
        or an interface that extends vatworks.vow.Remote
        bob/a/Index.java: class a.Index is abstract: \
        expected public final class Index implements vatworks.vat.Vat, \
        or an interface that extends vatworks.vow.Remote
        carol/Index.java: class Index has no public constructor without parameters: expected public Index()
        dave/Index.java: class Index has no public constructor without parameters: expected public Index()\
        """);
  }

  @Test
  void theWiringIsOne() {
    write("Wiring.java", "public final class Wiring {}");
    assertRefused(
        "Wiring.java: class Wiring does not implement vatworks.vat.Wiring: "
            + "expected public final class Wiring implements vatworks.vat.Wiring");
    write("Wiring.java", "class Wires {}");
    assertRefused(
        "the wiring has no class Wiring: expected Wiring.java with "
            + "public final class Wiring implements vatworks.vat.Wiring");
  }

  @Test
  void noClassIsBothSharedAndAVatsOwn() {
    write("shared/a/Greeter.java", "package a; public interface Greeter { void greet(); }");
    write("shared/Wiring.java", "public interface Wiring {}");
    write("alice/Greeter.java", "package a; public interface Greeter {}");
    write("alice/Polite.java", "class Polite { void be(a.Greeter greeter) { greeter.greet(); } }");
    write("bob/Index.java", "public class Index extends Nothing {}");
    assertRefused(
        """
        the class a.Greeter is declared in shared/a/Greeter.java and in alice/Greeter.java: \
        expected it in one of them
        the class Wiring is declared in shared/Wiring.java and in Wiring.java: expected it in one of them
        bob/Index.java:1: error: cannot find symbol
        public class Index extends Nothing {}
                                   ^
          symbol: class Nothing
        1 error\
        """);
  }

  @Test
  void theContainersPackagesAreItsOwn() {
    write("shared/Vat.java", "package vatworks.vat; public interface Vat {}");
    write("shared/Other.java", "package vatworks; public interface Other {}");
    assertRefused(
        """
        shared/Other.java is in the package vatworks, which belongs to the container: \
        expected any other name for the package
        shared/Vat.java is in the package vatworks.vat, which belongs to the container: \
        expected any other name for the package\
        """);
  }

  @Test
  void theSameErrorInTheSameSourcesIsToldOnce() {
    write("alice/Index.java", "public final class Index {}");
    write("bob/Index.java", "public final class Index {}");
    assertRefused(
        "alice/Index.java: class Index implements neither vatworks.vat.Vat nor an interface that extends "
            + "vatworks.vow.Remote: expected public final class Index implements vatworks.vat.Vat, "
            + "or an interface that extends vatworks.vow.Remote");
  }

  @Test
  void classFilesSayWhereTheyComeFrom() {
    write("shared/a/Greeter.java", "package a; public interface Greeter { enum Kind { POLITE } }");
    Basedir basedir = Basedir.load(dir);
    ClassBytes classes = basedir.vats().getFirst().program().classes();
    assertThat(classes.sourceOf("Index", "alice/")).contains("alice/Index.java");
    assertThat(classes.sourceOf("a.Greeter$Kind", "alice/")).contains("shared/a/Greeter.java");
    assertThat(classes.sourceOf("java.lang.Object", "alice/")).isEmpty();
  }

  private void write(String path, String text) {
    Folders.write(dir, path, text);
  }

  private void assertRefused(String message) {
    assertThatThrownBy(() -> Basedir.load(dir)).isInstanceOf(ContainerException.class).hasMessage(message);
  }
}
