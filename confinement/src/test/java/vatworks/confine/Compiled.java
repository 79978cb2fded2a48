package vatworks.confine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import vatworks.vow.Vow;

/// Sources compiled as a vat's are, in memory.
final class Compiled {

  private static final List<String> USERSPACE = List.of(
      "E", "Log", "Problem", "Remote", "Vow", "Vow$Resolver", "Vow$Settled", "Vow$Settled$Fulfilled",
      "Vow$Settled$Rejected");

  private Compiled() {}

  /// Class files by binary name, with the options that a vat is compiled with.
  ///
  /// @param source of one file, whose first line names its class in a comment: `// bot.Index`
  static Map<String, byte[]> of(String source) {
    return of(source, "-XDstringConcat=inline");
  }

  static Map<String, byte[]> of(String source, String... options) {
    Map<String, ByteArrayOutputStream> made = new TreeMap<>();
    String name = source.lines().findFirst().orElseThrow().substring(3).strip();
    List<String> all = new ArrayList<>(List.of("-proc:none", "-g:source,lines", "-nowarn"));
    all.addAll(List.of(options));
    StringWriter messages = new StringWriter();
    StandardJavaFileManager files = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null,
        null);
    boolean isDone = ToolProvider.getSystemJavaCompiler()
        .getTask(messages, collecting(files, made), null, all, null, List.of(file(name, source))).call();
    if (!isDone) {
      throw new IllegalArgumentException(messages.toString());
    }
    Map<String, byte[]> classes = new TreeMap<>();
    made.forEach((type, bytes) -> classes.put(type, bytes.toByteArray()));
    return classes;
  }

  private static JavaFileObject file(String name, String source) {
    URI uri = URI.create("memory:///" + name.replace('.', '/') + ".java");
    return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }

  private static JavaFileManager collecting(
      StandardJavaFileManager files, Map<String, ByteArrayOutputStream> made) {
    return new ForwardingJavaFileManager<>(files) {
      @Override
      public JavaFileObject getJavaFileForOutput(
          Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
        return new SimpleJavaFileObject(URI.create("memory:///" + name), kind) {
          @Override
          public OutputStream openOutputStream() {
            return made.computeIfAbsent(name, _ -> new ByteArrayOutputStream());
          }
        };
      }
    };
  }

  /// What an author uses of userspace, as it was compiled.
  static Map<String, byte[]> userspace() {
    Map<String, byte[]> classes = new TreeMap<>();
    for (String name : USERSPACE) {
      try (InputStream file = Vow.class.getResourceAsStream(name + ".class")) {
        classes.put("vatworks.vow." + name, file.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return classes;
  }
}
