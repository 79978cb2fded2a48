package vatworks.confine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// The programs in a folder of `corpus/`, compiled as a container compiles vats: all in one run of javac,
/// which takes seconds where one for each would take a minute.
final class Corpus {

  private static final String EXPECT = "// Expect: ";

  /// One program: a source file, with a class of its own name that is a `Supplier<Object>`.
  ///
  /// @param path its file, below the corpus
  /// @param main the binary name of its class
  /// @param classes all that its source was compiled to, by binary name
  record Program(String path, String main, String source, Map<String, byte[]> classes) {

    /// What is to become of it, as its header says.
    List<Expectation> expectations() {
      return source.lines().filter(line -> line.startsWith(EXPECT)).findFirst()
          .map(line -> Expectation.parse(line.substring(EXPECT.length())))
          .orElseThrow(() -> new AssertionError(path + " does not say what to expect of it"));
    }

    @Override
    public String toString() {
      return path;
    }
  }

  private Corpus() {}

  /// All programs below a folder, in the order of their paths.
  static List<Program> programs(String folder) {
    try {
      Path corpus = Path.of(Corpus.class.getResource("/corpus").toURI());
      try (Stream<Path> files = Files.walk(corpus.resolve(folder))) {
        Map<String, String> sources = new TreeMap<>();
        for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
          sources.put(corpus.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
        return compile(sources);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /// Compiles sources, by path, each of which is a program.
  static List<Program> compile(Map<String, String> sources) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter complaints = new StringWriter();
    List<String> options = List.of(
        "-proc:none", "-XDstringConcat=inline", "--release", "25", "-g:source,lines", "-Xlint:none",
        "-classpath", System.getProperty("java.class.path"));
    try (Outputs outputs = new Outputs(javac.getStandardFileManager(null, null, null))) {
      List<Source> units = sources.entrySet().stream().map(it -> new Source(it.getKey(), it.getValue()))
          .toList();
      if (!javac.getTask(complaints, outputs, null, options, null, units).call()) {
        throw new AssertionError(complaints.toString());
      }
      return units.stream().map(unit -> program(unit, outputs.of(unit))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Program program(Source source, Map<String, byte[]> classes) {
    String file = source.path.substring(source.path.lastIndexOf('/') + 1).replace(".java", "");
    String main = classes.keySet().stream().filter(it -> ("." + it).endsWith("." + file)).findFirst()
        .orElseThrow(() -> new AssertionError(source.path + " has no class of its own name"));
    return new Program(source.path, main, source.text, classes);
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String path;
    private final String text;

    Source(String path, String text) {
      super(URI.create("memory:///" + path), Kind.SOURCE);
      this.path = path;
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /// Keeps class files in memory, sorted by the source that each came from.
  private static final class Outputs extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<FileObject, Map<String, ByteArrayOutputStream>> written = new HashMap<>();

    Outputs(StandardJavaFileManager standard) {
      super(standard);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject source) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      written.computeIfAbsent(source, it -> new TreeMap<>()).put(name, bytes);
      return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/')), kind) {
        @Override
        public OutputStream openOutputStream() {
          return bytes;
        }
      };
    }

    Map<String, byte[]> of(FileObject source) {
      Map<String, byte[]> classes = new TreeMap<>();
      written.getOrDefault(source, Map.of()).forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
      return classes;
    }
  }
}
