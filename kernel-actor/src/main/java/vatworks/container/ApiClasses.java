package vatworks.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import vatworks.meter.Meter;
import vatworks.vat.Vat;

/// The class files of the packages `vatworks.vat`, `vatworks.vow` and `vatworks.power`, for compiling against, and for every
/// vat to load its own userspace from: read from wherever this host got them, a folder or a jar that may hold
/// far more than a vat is to see.
final class ApiClasses {

  private static final List<String> API = List.of("vatworks/vat/", "vatworks/vow/", "vatworks/power/");
  private static final List<String> LIBRARY = List.of(
      "vatworks/java/lang/", "vatworks/java/util/", "vatworks/meter/");
  private static final String SUFFIX = ".class";

  private ApiClasses() {}

  /// @return the bytes by binary name (`vatworks.vat.Delivery$Message`); nobody writes to them
  static Map<String, byte[]> all() {
    return Held.CLASSES;
  }

  /// What a confined vat has in its loader beside: `vatworks.java` and the meter, likewise.
  static Map<String, byte[]> library() {
    return Held.LIBRARY_CLASSES;
  }

  /// @param place a folder of class files, or a jar
  static Map<String, byte[]> read(Path place) throws IOException {
    return read(place, API);
  }

  private static Map<String, byte[]> read(Path place, List<String> folders) throws IOException {
    return Files.isDirectory(place) ? fromFolder(place, folders) : fromJar(place, folders);
  }

  private static Map<String, byte[]> fromFolder(Path place, List<String> folders) throws IOException {
    Map<String, byte[]> classes = new TreeMap<>();
    for (String folder : folders) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(place.resolve(folder), "*" + SUFFIX)) {
        for (Path file : files) {
          classes.put(binaryName(folder + file.getFileName()), Files.readAllBytes(file));
        }
      }
    }
    return classes;
  }

  private static Map<String, byte[]> fromJar(Path file, List<String> folders) throws IOException {
    Map<String, byte[]> classes = new TreeMap<>();
    try (JarFile jar = new JarFile(file.toFile())) {
      for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
        String name = entry.getName();
        if (name.endsWith(SUFFIX) && folders.contains(name.substring(0, name.lastIndexOf('/') + 1))) {
          classes.put(binaryName(name), jar.getInputStream(entry).readAllBytes());
        }
      }
    }
    return classes;
  }

  private static String binaryName(String path) {
    return path.substring(0, path.length() - SUFFIX.length()).replace('/', '.');
  }

  /// What the host itself runs with, read when it is first asked for.
  private static final class Held {

    private static final Map<String, byte[]> CLASSES = read(Vat.class, API);
    private static final Map<String, byte[]> LIBRARY_CLASSES = read(Meter.class, LIBRARY);

    private static Map<String, byte[]> read(Class<?> one, List<String> folders) {
      CodeSource source = one.getProtectionDomain().getCodeSource();
      String sentence = "cannot read the classes beside " + one.getName() + " at " + source.getLocation();
      try {
        return Map.copyOf(ApiClasses.read(Path.of(source.getLocation().toURI()), folders));
      } catch (IOException e) {
        throw new UncheckedIOException(sentence, e);
      } catch (URISyntaxException e) {
        throw new IllegalStateException(sentence, e);
      }
    }
  }
}
