package vatworks.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// What `bin/vat bench` measures, and the vats that it measures it with: sources like any other, in a basedir
/// that is there only meanwhile.
enum Workload {
  /// Two vats that send each other one-way messages.
  PAIR("hop", 2),
  /// A ring of vats, each of which sends what it gets on to the next.
  RING("hop", 100),
  /// Vats that do nothing, for the heap that they take.
  IDLE("idle", 10_000);

  private final String sources;
  final int defaultVats;

  Workload(String sources, int defaultVats) {
    this.sources = sources;
    this.defaultVats = defaultVats;
  }

  static Optional<Workload> of(String name) {
    return Arrays.stream(values()).filter(workload -> workload.word().equals(name)).findFirst();
  }

  /// As it is written on the command line.
  String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /// Something to be done with a basedir.
  interface Use<T> {
    T with(Path basedir) throws Exception;
  }

  /// Writes a basedir of that many vats, and removes it after its use.
  <T> T inBasedir(int vats, Use<T> use) throws Exception {
    Path basedir = Files.createTempDirectory("vat-bench");
    try {
      String index = source("Index.java");
      for (int i = 0; i < vats; i++) {
        Path vat = Files.createDirectory(basedir.resolve(vatName(i)));
        Files.writeString(vat.resolve("Index.java"), index);
      }
      Files.writeString(basedir.resolve("Wiring.java"), source("Wiring.java"));
      return use.with(basedir);
    } finally {
      delete(basedir);
    }
  }

  /// The name of vat number `i`, 0-based; names sort as the numbers do.
  static String vatName(int i) {
    return String.format("n%05d", i);
  }

  private String source(String file) throws IOException {
    try (InputStream in = Workload.class.getResourceAsStream("bench/" + sources + "/" + file)) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> {
        try {
          Files.delete(file);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
  }
}
