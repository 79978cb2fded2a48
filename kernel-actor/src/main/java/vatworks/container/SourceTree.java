package vatworks.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The sources of a basedir, read but not understood yet.
///
/// A subfolder is a vat if any `.java` file is in it or below. What is hidden (its name begins with a dot) is
/// passed over, and so are symbolic links to folders within a vat, which could lead round in circles.
///
/// @param vats the sources of every vat, by the vat's name; each list is sorted by path
/// @param shared what every vat may use, sorted by path
/// @param wiring `Wiring.java`
record SourceTree(SortedMap<String, List<Source>> vats, List<Source> shared, Source wiring) {

  static final String SHARED = "shared";
  private static final String KERNEL = "kernel";
  private static final String WIRING = "Wiring.java";
  private static final Pattern VAT_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

  SourceTree {
    vats = Collections.unmodifiableSortedMap(vats);
    shared = List.copyOf(shared);
  }

  /// @throws ContainerException with a sentence for everything that is wrong with the folders and files
  static SourceTree read(Path basedir) {
    return new Reader(basedir).read();
  }

  /// Whether a vat can have this name.
  static boolean isVatName(String name) {
    return VAT_NAME.matcher(name).matches() && !name.equals(SHARED) && !name.equals(KERNEL);
  }

  private static final class Reader {

    private final Path basedir;
    private final List<String> problems = new ArrayList<>();
    private final SortedMap<String, List<Source>> vats = new TreeMap<>();
    private List<Source> shared = List.of();
    private Optional<Source> wiring = Optional.empty();

    Reader(Path basedir) {
      this.basedir = basedir;
    }

    SourceTree read() {
      for (Path entry : entries()) {
        String name = entry.getFileName().toString();
        if (name.equals(WIRING) && Files.isRegularFile(entry)) {
          wiring = source(entry, name, name);
        } else if (!name.startsWith(".") && Files.isDirectory(entry)) {
          readFolder(entry, name);
        }
      }
      if (problems.isEmpty()) {
        requireEnough();
      }
      if (!problems.isEmpty()) {
        throw new ContainerException(String.join("\n", problems));
      }
      return new SourceTree(vats, shared, wiring.orElseThrow());
    }

    private List<Path> entries() {
      if (!Files.exists(basedir)) {
        throw unusable("does not exist");
      }
      if (!Files.isDirectory(basedir)) {
        throw unusable("is not a folder");
      }
      List<Path> entries = new ArrayList<>();
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(basedir)) {
        stream.forEach(entries::add);
      } catch (IOException | RuntimeException e) {
        throw unusable("cannot be read (" + reason(e) + ")");
      }
      entries.sort(Comparator.comparing(path -> path.getFileName().toString()));
      return entries;
    }

    private ContainerException unusable(String found) {
      return new ContainerException(
          "the basedir "
              + shown(basedir)
              + " "
              + found
              + ": expected a folder with Wiring.java and a subfolder for every vat");
    }

    private void readFolder(Path folder, String name) {
      List<Source> sources = sources(folder, name);
      if (sources.isEmpty()) {
        return;
      }
      if (name.equals(SHARED)) {
        shared = sources;
      } else if (isVatName(name)) {
        vats.put(name, sources);
      } else if (name.equals(KERNEL)) {
        problems.add("a vat cannot be named kernel, which means the kernel itself: rename the folder");
      } else {
        problems.add(
            "a vat cannot be named \""
                + Printable.line(name)
                + "\": expected a folder's name of a letter and at most 63 letters, digits, _ or - after it");
      }
    }

    private List<Source> sources(Path folder, String name) {
      List<Source> sources = new ArrayList<>();
      try {
        // The folder itself may be a link; what is below it is walked without following links.
        Path root = folder.toRealPath();
        for (Path file : javaFiles(root)) {
          String path = root.relativize(file).toString().replace('\\', '/');
          source(file, path, name + "/" + path).ifPresent(sources::add);
        }
      } catch (IOException | RuntimeException e) {
        problems.add("the folder " + Printable.line(name) + " cannot be read (" + reason(e) + ")");
      }
      sources.sort(Comparator.comparing(Source::path));
      return List.copyOf(sources);
    }

    private static List<Path> javaFiles(Path root) throws IOException {
      List<Path> files = new ArrayList<>();
      Files.walkFileTree(root, new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
          return isHidden(dir) && !dir.equals(root) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
          if (file.toString().endsWith(".java") && !isHidden(file) && !Files.isDirectory(file)) {
            files.add(file);
          }
          return FileVisitResult.CONTINUE;
        }
      });
      files.sort(Comparator.naturalOrder());
      return files;
    }

    private static boolean isHidden(Path path) {
      return path.getFileName().toString().startsWith(".");
    }

    private Optional<Source> source(Path file, String path, String shownPath) {
      try {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
          throw new FileSystemException(shownPath, null, "not a file"); // Reading a pipe would never end.
        }
        byte[] bytes = Files.readAllBytes(file);
        return Optional.of(new Source(path, decode(bytes, shownPath)));
      } catch (ContainerException e) {
        problems.add(e.getMessage());
      } catch (IOException | RuntimeException e) {
        problems.add(Printable.line(shownPath) + " cannot be read (" + reason(e) + ")");
      }
      return Optional.empty();
    }

    private static String decode(byte[] bytes, String shownPath) {
      ByteBuffer in = ByteBuffer.wrap(bytes);
      CharBuffer out = CharBuffer.allocate(bytes.length);
      CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
      if (result.isError()) {
        throw new ContainerException(
            String.format(
                "%s:%d: found the byte 0x%02X, which is not UTF-8: save the file as UTF-8",
                Printable.line(shownPath), lineAt(bytes, in.position()), bytes[in.position()]));
      }
      return out.flip().toString();
    }

    private static int lineAt(byte[] bytes, int end) {
      int line = 1;
      for (int i = 0; i < end; i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      return line;
    }

    private void requireEnough() {
      if (vats.isEmpty()) {
        problems.add(
            "the basedir "
                + shown(basedir)
                + " has no vats: expected a subfolder with an Index.java for every vat, "
                + "as in alice/Index.java");
      }
      if (wiring.isEmpty()) {
        problems.add(
            "the basedir "
                + shown(basedir)
                + " has no Wiring.java: expected one with "
                + "public final class Wiring implements vatworks.vat.Wiring");
      }
    }

    private static String shown(Path path) {
      return Printable.line(path.toString());
    }

    private static String reason(Exception e) {
      Throwable at = e.getCause() instanceof IOException cause ? cause : e;
      return switch (at) {
        case AccessDeniedException denied -> "permission denied";
        case NoSuchFileException missing -> "no such file";
        case NotDirectoryException file -> "not a folder";
        case FileSystemException other when other.getReason() != null -> Printable.line(other.getReason());
        default -> at.getClass().getName();
      };
    }
  }
}
