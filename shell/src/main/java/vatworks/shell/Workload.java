package vatworks.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What `bin/vat bench` measures, and the vats that it measures it with: sources like any other, in a basedir
/// that is there only meanwhile.
enum Workload {
  /// Two vats that send each other one-way messages.
  PAIR("hop", 2),
  /// A ring of vats, each of which sends what it gets on to the next.
  RING("hop", 100),
  /// The same two, with every message on a flow, one for all or many, and on a meter below seven others.
  FLOWS("hop", 2),
  /// Two vats of objects that call each other with `E()`, each call after the answer to the one before.
  VOWS("vows", 2),
  /// Vats that calculate by themselves.
  CODE("code", 1),
  /// Vats that do nothing, for the heap that they take.
  IDLE("idle", 10_000),
  /// Two vats that have sent each other many messages, and are brought back from the journal of that.
  RECOVERY("hop", 2);

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
      Files.writeString(basedir.resolve("Wiring.java"), source(this == FLOWS ? "MeteredWiring.java" : "Wiring.java"));
      for (Map.Entry<String, String> file : sources(vats).entrySet()) {
        Path path = basedir.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, source(file.getValue()));
      }
      return use.with(basedir);
    } finally {
      delete(basedir);
    }
  }

  /// The name of vat number `i`, 0-based; names sort as the numbers do.
  static String vatName(int i) {
    return String.format("n%05d", i);
  }

  // What is written, by path, and what it is a copy of.
  private Map<String, String> sources(int vats) {
    if (this == VOWS) {
      return Stream.of("client/Index.java", "server/Index.java", "shared/Client.java", "shared/Server.java")
          .collect(Collectors.toMap(path -> path, path -> path));
    }
    return IntStream.range(0, vats)
        .mapToObj(i -> vatName(i) + "/Index.java")
        .collect(Collectors.toMap(path -> path, path -> "Index.java"));
  }

  private String source(String file) throws IOException {
    try (InputStream in = Workload.class.getResourceAsStream("bench/" + sources + "/" + file)) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  /// Deletes a folder with all that is in it, if it is there.
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
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
