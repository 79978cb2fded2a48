package vatworks.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A basedir to test with that always has work of its own: a vat that tells itself to go on, and logs a line
/// each time. The other vat is of objects, and echoes.
final class Ticker {

  private Ticker() {}

  static Path in(Path folder) throws IOException {
    write(folder.resolve("ticker/Index.java"), """
        import vatworks.vat.*;

        public final class Index implements Vat {
          private long ticks;

          public void deliver(Syscall syscall, Delivery delivery) {
            Delivery.Message message = (Delivery.Message) delivery;
            syscall.log("tick " + ++ticks);
            syscall.send(message.args().slots().get(0), "tick", message.args());
          }
        }
        """);
    write(folder.resolve("shared/Echo.java"), """
        import vatworks.vow.Remote;
        import vatworks.vow.Vow;

        public interface Echo extends Remote {
          Vow<String> echo(String text);
        }
        """);
    write(folder.resolve("echo/Index.java"), """
        import vatworks.vow.Vow;

        public final class Index implements Echo {
          @Override
          public Vow<String> echo(String text) {
            return Vow.resolve(text);
          }
        }
        """);
    write(folder.resolve("Wiring.java"), """
        import vatworks.vat.*;

        public final class Wiring implements vatworks.vat.Wiring {
          public void wire(Wirer wirer) {
            wirer.send(wirer.root("ticker"), "tick", wirer.root("ticker"));
          }
        }
        """);
    return folder;
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
