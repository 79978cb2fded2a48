package vatworks.container;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import vatworks.container.ClassBytes.ClassFile;

/// The files that javac sees: a class path of exactly the classes it was given, and an output that stays in
/// memory. Everything but the platform's own classes comes from here, however the host was started.
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {

  private final Map<String, List<OnClassPath>> classPath;
  private final Map<String, Output> outputs = new TreeMap<>();

  /// @param platform where the platform's classes come from
  /// @param classPath the bytes of every class on the class path, by binary name
  MemoryFiles(JavaFileManager platform, Map<String, byte[]> classPath) {
    super(platform);
    this.classPath = byPackage(classPath);
  }

  private static Map<String, List<OnClassPath>> byPackage(Map<String, byte[]> classes) {
    Map<String, List<OnClassPath>> packages = new HashMap<>();
    new TreeMap<>(classes)
        .forEach((name, bytes) -> {
          String packageName = name.substring(0, Math.max(0, name.lastIndexOf('.')));
          packages.computeIfAbsent(packageName, any -> new ArrayList<>()).add(new OnClassPath(name, bytes));
        });
    return packages;
  }

  /// What javac wrote, by binary name.
  ///
  /// @param folder what the inputs' paths begin with
  Map<String, ClassFile> written(String folder) {
    Map<String, ClassFile> written = new TreeMap<>();
    outputs.forEach((name, output) -> written.put(name, output.classFile(folder)));
    return written;
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
      throws IOException {
    if (location != StandardLocation.CLASS_PATH) {
      return location.isOutputLocation() ? List.of() : super.list(location, packageName, kinds, recurse);
    }
    return kinds.contains(JavaFileObject.Kind.CLASS)
        ? List.copyOf(classPath.getOrDefault(packageName, List.of()))
        : List.of();
  }

  @Override
  public String inferBinaryName(Location location, JavaFileObject file) {
    return file instanceof OnClassPath found ? found.binaryName : super.inferBinaryName(location, file);
  }

  @Override
  public boolean isSameFile(FileObject a, FileObject b) {
    return a.toUri().equals(b.toUri());
  }

  @Override
  public boolean hasLocation(Location location) {
    return location == StandardLocation.CLASS_PATH
        || location == StandardLocation.CLASS_OUTPUT
        || location == StandardLocation.SYSTEM_MODULES;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
    Output output = new Output(className, sibling.getName());
    outputs.put(className, output);
    return output;
  }

  /// A source; its name is its path within the basedir, which is how javac's messages show it.
  static final class Input extends SimpleJavaFileObject {

    private final String path;
    private final String text;

    Input(String path, String text) {
      super(uri(path), Kind.SOURCE);
      this.path = path;
      this.text = text;
    }

    @Override
    public String getName() { return path; }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class OnClassPath extends SimpleJavaFileObject {

    private final String binaryName;
    private final byte[] bytes;

    OnClassPath(String binaryName, byte[] bytes) {
      super(uri(binaryName.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
      this.binaryName = binaryName;
      this.bytes = bytes;
    }

    @Override
    public InputStream openInputStream() {
      return new ByteArrayInputStream(bytes);
    }
  }

  private static final class Output extends SimpleJavaFileObject {

    private final String source;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Output(String binaryName, String source) {
      super(uri(binaryName.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
      this.source = source;
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }

    ClassFile classFile(String folder) {
      return new ClassFile(bytes.toByteArray(), source.substring(folder.length()));
    }
  }

  private static URI uri(String path) {
    try {
      return new URI("vat", null, "/" + path, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no URI can be made of the path " + path, e);
    }
  }
}
