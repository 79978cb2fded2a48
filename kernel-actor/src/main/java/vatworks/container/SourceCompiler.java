package vatworks.container;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import vatworks.container.ClassBytes.ClassFile;

/// Compiles sources to classes in memory, with the javac of the running JDK. The sources see the platform,
/// `vatworks.vat`, `vatworks.vow` and what else they are given; nothing is read from or written to the disk.
final class SourceCompiler implements AutoCloseable {

  // Without indy for string concatenation a class file says itself all that it does. No annotation processor
  // is ever run: it would be the vat's author's code at work inside the host.
  private static final List<String> OPTIONS = List.of(
      "--release",
      "25",
      "-proc:none",
      "-g:source,lines,vars",
      "-XDstringConcat=inline",
      "-nowarn",
      "-Xlint:none",
      "-XDsuppressNotes");

  private final JavaCompiler javac;
  private final StandardJavaFileManager platform;
  private final Map<String, byte[]> api = ApiClasses.all();

  SourceCompiler(JavaCompiler javac) {
    this.javac = javac;
    this.platform = javac.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
  }

  /// @param folder what to put before the sources' paths in messages: `alice/`
  /// @param sources at least one
  /// @param shared classes that the sources may use beside the API
  Compilation compile(String folder, List<Source> sources, Map<String, ClassFile> shared) {
    Map<String, byte[]> classPath = new HashMap<>(api);
    shared.forEach((name, file) -> classPath.put(name, file.bytes()));
    MemoryFiles files = new MemoryFiles(platform, classPath);
    String title = folder.isEmpty() ? sources.getFirst().path() : folder;
    StringWriter printed = new StringWriter();
    JavacTask task = (JavacTask) javac.getTask(printed, files, null, OPTIONS, null, inputs(folder, sources));
    task.setLocale(Locale.ENGLISH);
    SourceRules rules = new SourceRules(task, folder);
    task.setTaskListener(rules);
    boolean succeeded;
    try {
      succeeded = task.call();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return Compilation.failed(title, rules.declared(), e.toString());
    }
    return succeeded
        ? Compilation.succeeded(rules.declared(), files.written(folder))
        : Compilation.failed(title, rules.declared(), printed.toString());
  }

  private static List<JavaFileObject> inputs(String folder, List<Source> sources) {
    List<JavaFileObject> inputs = new ArrayList<>();
    sources.forEach(source -> inputs.add(new MemoryFiles.Input(folder + source.path(), source.text())));
    return inputs;
  }

  @Override
  public void close() {
    try {
      platform.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close javac's files", e);
    }
  }
}
