package vatworks.confine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vatworks.meter.Meter;

/// What a confined vat reads in exceptions is the same on every machine.
class ThrowablesTest {

  @TempDir
  Path folder;

  @Test
  void aThrowableThatIsMadeOfItsCauseSaysWhatTheCauseSaysInAVat() throws Exception {
    assertThat(answer("""
        try {
          Object text = "text";
          return "" + (Integer) text;
        } catch (ClassCastException e) {
          return new RuntimeException(e).getMessage();
        }
        """)).isEqualTo(
        "java.lang.ClassCastException: class java.lang.String cannot be cast to class java.lang.Integer");
  }

  @Test
  void aSubclassOfTheVatsDoesLikewise() throws Exception {
    assertThat(answer("""
        class Mine extends Exception {
          Mine(Throwable cause) {
            super(cause);
          }
        }
        Throwable cause = new IllegalStateException("no");
        Throwable made = new Mine(cause);
        return made.getMessage() + (made.getCause() == cause) + new Mine(null).getMessage();
        """)).isEqualTo("java.lang.IllegalStateException: notruenull");
  }

  @Test
  void anAssertionErrorDoesLikewise() throws Exception {
    String made = "return new AssertionError(new int[1]).getMessage();";
    assertThat(answer(made)).startsWith("[I@").isEqualTo(answer(made));
    assertThat(answer("""
        Throwable cause = new IllegalStateException("no");
        Error made = new AssertionError(cause);
        return made.getMessage() + (made.getCause() == cause) + new AssertionError("x").getMessage();
        """)).isEqualTo("java.lang.IllegalStateException: notruex");
  }

  @Test
  void aNullPointerSaysNothingOfTheSource() throws Exception {
    assertThat(answer("""
        String text = null;
        try {
          return "" + text.length();
        } catch (NullPointerException e) {
          return "" + e.getMessage();
        }
        """)).isEqualTo("null");
  }

  @Test
  void aHashIsNeverOneOfMemory() throws Exception {
    String asked = """
        return "" + new java.math.MathContext(7).hashCode()
            + ((Object) java.math.MathContext.UNLIMITED).hashCode() + vatworks.vat.Slot.object(7).hashCode();
        """;
    assertThat(answer(asked)).isEqualTo(
        "" + new java.math.MathContext(7).toString().hashCode()
            + java.math.MathContext.UNLIMITED.toString().hashCode() + 7 * 31);
  }

  private String answer(String body) throws Exception {
    ConfinedClasses confined = ConfinedClasses.library(Cell.beside(Meter.class, "vatworks."))
        .withVat(compiled(body));
    ClassLoader loader = new ClassLoader(Meter.class.getClassLoader()) {
      @Override
      protected Class<?> loadClass(String name, boolean resolves) throws ClassNotFoundException {
        Class<?> known = findLoadedClass(name);
        if (known != null) {
          return known;
        }
        Optional<byte[]> bytes = confined.find(name);
        return bytes.isPresent()
            ? defineClass(name, bytes.get(), 0, bytes.get().length)
            : super.loadClass(name, resolves);
      }
    };
    return (String) loader.loadClass("alice.Index").getMethod("answer").invoke(null);
  }

  private Map<String, byte[]> compiled(String body) {
    String source = "package alice; public class Index { public static String answer() { " + body + "} }";
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    var file = new SimpleJavaFileObject(
        URI.create("string:///alice/Index.java"), SimpleJavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoresErrors) {
        return source;
      }
    };
    List<String> options = List.of(
        "-proc:none", "-XDstringConcat=inline", "-d", folder.toString(), "-cp",
        System.getProperty("java.class.path"));
    assertThat(compiler.getTask(null, null, null, options, null, List.of(file)).call()).isTrue();
    return classes(folder);
  }

  private static Map<String, byte[]> classes(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      Map<String, byte[]> classes = new HashMap<>();
      for (Path file : files.filter(it -> it.toString().endsWith(".class")).toList()) {
        String name = root.relativize(file).toString().replace('/', '.');
        try (InputStream in = Files.newInputStream(file)) {
          classes.put(name.substring(0, name.length() - ".class".length()), in.readAllBytes());
        }
      }
      return classes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
