package vatworks.kernel.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// How many deliveries a second get into the journal, by hand: a main class, with the kind of store and how
/// many deliveries a round as its arguments, `sqlite 1000000`.
///
/// One vat sends itself a message for every delivery, so that it is the kernel and the journal that are
/// measured.
final class StoreBench {

  private static final int ROUNDS = 6;

  private StoreBench() {}

  public static void main(String[] arguments) throws Exception {
    String kind = arguments[0];
    int deliveries = Integer.parseInt(arguments[1]);
    Path folder = Files.createTempDirectory(Path.of("."), "store-bench");
    Journals journals = switch (kind) {
      case "memory" -> Journals.memory();
      case "sqlite" -> Journals.sqlite(folder.resolve("journal.db"));
      case "postgres" -> Journals.postgres(
          LocalPostgres.get().newDatabase(), LocalPostgres.USER, LocalPostgres.PASSWORD);
      default -> throw new IllegalArgumentException("memory, sqlite or postgres, found " + kind);
    };
    long opening = System.nanoTime();
    try (StoredKernel kernel = new StoredKernel(journals)) {
      kernel.begin();
      System.out.println("opened in " + (System.nanoTime() - opening) / 1_000_000 + " ms");
      for (int round = 0; round < ROUNDS; round++) {
        long begin = System.nanoTime();
        kernel.hop(deliveries);
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.println(String.format(Locale.ROOT, "%,.0f deliveries/s", deliveries / seconds));
      }
    }
    try (var reader = journals.reader(StoredKernel.NAME)) {
      long begin = System.nanoTime();
      long[] bytes = new long[2];
      reader.blocks(1, block -> {
        bytes[0] += block.changes().length;
        bytes[1] += block.cranks();
        return true;
      });
      double seconds = (System.nanoTime() - begin) / 1e9;
      System.out.println(String.format(Locale.ROOT, "%,d bytes a delivery; read at %,.0f deliveries/s",
          bytes[0] / Math.max(1, bytes[1]), bytes[1] / seconds));
    }
    Files.walk(folder).sorted((a, b) -> b.compareTo(a)).forEach(path -> path.toFile().delete());
  }
}
