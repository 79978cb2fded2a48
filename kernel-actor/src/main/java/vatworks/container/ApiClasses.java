package vatworks.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import vatworks.vat.Vat;

/// The class files of the package `vatworks.vat`, for compiling against: read from wherever this host got
/// them, a folder or a jar that may hold far more than a vat is to see.
final class ApiClasses {

  private static final String FOLDER = Vat.class.getPackageName().replace('.', '/') + "/";
  private static final String SUFFIX = ".class";

  private ApiClasses() {}

  /// @return the bytes by binary name (`vatworks.vat.Delivery$Message`)
  static Map<String, byte[]> read() {
    CodeSource source = Vat.class.getProtectionDomain().getCodeSource();
    try {
      return read(Path.of(source.getLocation().toURI()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the classes of vat-api at " + source.getLocation(), e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("cannot read the classes of vat-api at " + source.getLocation(), e);
    }
  }

  /// @param place a folder of class files, or a jar
  static Map<String, byte[]> read(Path place) throws IOException {
    return Files.isDirectory(place) ? fromFolder(place.resolve(FOLDER)) : fromJar(place);
  }

  private static Map<String, byte[]> fromFolder(Path folder) throws IOException {
    Map<String, byte[]> classes = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
      for (Path file : files) {
        classes.put(binaryName(FOLDER + file.getFileName()), Files.readAllBytes(file));
      }
    }
    return classes;
  }

  private static Map<String, byte[]> fromJar(Path file) throws IOException {
    Map<String, byte[]> classes = new TreeMap<>();
    try (JarFile jar = new JarFile(file.toFile())) {
      for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
        String name = entry.getName();
        if (name.endsWith(SUFFIX) && VatLoader.isApi(binaryName(name))) {
          classes.put(binaryName(name), jar.getInputStream(entry).readAllBytes());
        }
      }
    }
    return classes;
  }

  private static String binaryName(String path) {
    return path.substring(0, path.length() - SUFFIX.length()).replace('/', '.');
  }
}
