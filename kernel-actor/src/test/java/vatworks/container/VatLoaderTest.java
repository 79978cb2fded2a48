package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vatworks.vat.CapData;
import vatworks.vat.Delivery;
import vatworks.vat.FakeSyscall;
import vatworks.vat.Vat;

/// What a vat can name, tried from within one and on its loader.
class VatLoaderTest {

  // Logs what the expression of that name comes to; the body is free text for it.
  private static final String PROBE = """
      import vatworks.vat.*;

      public final class Index implements Vat {
        public void deliver(Syscall syscall, Delivery delivery) {
          Delivery.Message message = (Delivery.Message) delivery;
          try {
            syscall.log(String.valueOf(tried(message.method(), message.args().body())));
          } catch (Throwable e) {
            syscall.log(e.getClass().getName() + ": " + e.getMessage());
          }
        }

        private Object tried(String name, String arg) throws Exception {
          ClassLoader loader = getClass().getClassLoader();
          return switch (name) {
            case "count" -> ++Counter.count;
            case "forName" -> Class.forName(arg);
            case "forNameWithLoader" -> Class.forName(arg, true, loader);
            case "loadClass" -> loader.loadClass(arg);
            case "parent" -> loader.getParent();
            case "resource" -> loader.getResource(arg);
            case "stream" -> loader.getResourceAsStream(arg);
            case "resources" -> loader.getResources(arg).hasMoreElements();
            case "resourceCount" -> loader.resources(arg).count();
            case "classResource" -> getClass().getResource("/" + arg);
            case "classStream" -> getClass().getResourceAsStream("/" + arg);
            case "assertions" -> getClass().desiredAssertionStatus();
            default -> throw new IllegalArgumentException(name);
          };
        }
      }
      """;

  @TempDir
  static Path dir;
  private static List<VatCode> vats;

  private final Vat alice = vats.getFirst().instantiate();
  private final ClassLoader loader = alice.getClass().getClassLoader();

  @BeforeAll
  static void loadThreeVats() {
    Folders.write(dir, "Wiring.java", Folders.WIRING);
    Folders.write(dir, "shared/Counter.java", "public class Counter { public static int count; }");
    Folders.write(dir, "alice/Index.java", PROBE);
    Folders.write(dir, "bob/Index.java", PROBE);
    Folders.write(dir, "bob/Bob.java", "public class Bob {}");
    Folders.write(dir, "carol/Index.java", PROBE);
    vats = Basedir.load(dir, VatSettings.NONE.trustingAll()).vats();
  }

  @Test
  void everyVatHasItsOwnCopyOfShared() {
    Vat bob = vats.get(1).instantiate();
    Vat carol = vats.get(2).instantiate();
    assertThat(logged(alice, "count", "")).isEqualTo("1");
    assertThat(logged(alice, "count", "")).isEqualTo("2");
    assertThat(logged(bob, "count", "")).isEqualTo("1");
    assertThat(logged(carol, "count", "")).isEqualTo("1");
    assertThat(logged(vats.getFirst().instantiate(), "count", "")).isEqualTo("1");
    assertThat(logged(alice, "count", "")).isEqualTo("3");
  }

  @Test
  void ownClassesAndThePlatformsAndTheVatInterfaceAreFound() throws ClassNotFoundException {
    assertThat(loader.loadClass("Index")).isSameAs(alice.getClass());
    assertThat(loader.loadClass("Counter").getClassLoader()).isSameAs(loader);
    assertThat(loader.loadClass("vatworks.vat.Vat")).isSameAs(Vat.class);
    assertThat(loader.loadClass("vatworks.vat.Delivery$Message")).isSameAs(Delivery.Message.class);
    assertThat(loader.loadClass("java.sql.Connection")).isSameAs(java.sql.Connection.class);
  }

  @Test
  void userspaceIsTheVatsOwn() throws ClassNotFoundException {
    Class<?> remote = loader.loadClass("vatworks.vow.Remote");
    assertThat(remote.getClassLoader()).isSameAs(loader);
    assertThat(remote).isNotSameAs(vatworks.vow.Remote.class).isSameAs(loader.loadClass(remote.getName()));
    ClassLoader other = vats.get(1).instantiate().getClass().getClassLoader();
    assertThat(other.loadClass("vatworks.vow.Remote")).isNotSameAs(remote);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "akka.actor.typed.ActorSystem",
      "scala.Option",
      "vatworks.container.Container",
      "vatworks.container.VatLoader",
      "vatworks.kernel.Kernel",
      "vatworks.vat",
      "vatworks.vat.sub.Vat",
      "vatworks.vow",
      "vatworks.vow.Nothing",
      "vatworks.vow.sub.E",
      "org.junit.jupiter.api.Test",
      "javax.swing.JFrame",
      "sun.misc.Unsafe",
      "jdk.internal.misc.Unsafe",
      "com.sun.source.tree.Tree",
      "javax.tools.ToolProvider",
      "Wiring",
      "Bob",
      "alice.Index",
      ""
  })
  void nothingElseIsFound(String name) {
    String notFound = "java.lang.ClassNotFoundException: " + name;
    assertThat(logged(alice, "forName", name)).isEqualTo(notFound);
    assertThat(logged(alice, "forNameWithLoader", name)).isEqualTo(notFound);
    assertThat(logged(alice, "loadClass", name)).isEqualTo(notFound);
    assertThat(logged(alice, "forName", "[[L" + name + ";"))
        .startsWith("java.lang.ClassNotFoundException: ");
  }

  @Test
  void theLoaderHasNoParentToAsk() {
    assertThat(logged(alice, "parent", "")).isEqualTo("null");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Index.class",
      "Bob.class",
      "vatworks/container/Container.class",
      "vatworks/vat/Vat.class",
      "java/lang/Object.class",
      "reference.conf",
      "META-INF/MANIFEST.MF",
      ""
  })
  void noResourceIsFound(String name) {
    assertThat(logged(alice, "resource", name)).isEqualTo("null");
    assertThat(logged(alice, "stream", name)).isEqualTo("null");
    assertThat(logged(alice, "resources", name)).isEqualTo("false");
    assertThat(logged(alice, "resourceCount", name)).isEqualTo("0");
    assertThat(logged(alice, "classResource", name)).isEqualTo("null");
    assertThat(logged(alice, "classStream", name)).isEqualTo("null");
  }

  @Test
  void assertionsAreOffHoweverTheHostRuns() {
    assertThat(logged(alice, "assertions", "")).isEqualTo("false");
  }

  @Test
  void aClassIsDefinedOnceWhateverTheNumberOfThreads() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int round = 0; round < 50; round++) {
        ClassLoader fresh = vats.getFirst().instantiate().getClass().getClassLoader();
        Set<Class<?>> found = new HashSet<>();
        for (Future<Class<?>> one : threads.invokeAll(Collections.nCopies(8, counterOf(fresh)))) {
          found.add(one.get());
        }
        assertThat(found).hasSize(1);
      }
    }
  }

  private static Callable<Class<?>> counterOf(ClassLoader loader) {
    return () -> loader.loadClass("Counter");
  }

  private static String logged(Vat vat, String method, String arg) {
    FakeSyscall syscall = new FakeSyscall();
    assertThatCode(() -> vat.deliver(syscall, Delivery.Message.of(method, CapData.of(arg))))
        .doesNotThrowAnyException();
    return syscall.logged().getFirst();
  }
}
