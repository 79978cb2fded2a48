package vatworks.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes basedirs for tests.
final class Folders {

  static final String VAT = """
      import vatworks.vat.*;

      public final class Index implements Vat {
        public void deliver(Syscall syscall, Delivery delivery) {}
      }
      """;
  static final String WIRING = """
      public final class Wiring implements vatworks.vat.Wiring {
        public void wire(vatworks.vat.Wirer wirer) {}
      }
      """;

  private Folders() {}

  /// A basedir with one vat, `alice`, and a wiring, both of which do nothing.
  static Path smallest(Path dir) {
    write(dir, "alice/Index.java", VAT);
    return write(dir, "Wiring.java", WIRING);
  }

  /// @return `dir`
  static Path write(Path dir, String path, String text) {
    try {
      Path file = dir.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return dir;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
