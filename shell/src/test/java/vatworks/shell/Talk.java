package vatworks.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A basedir of objects to test with: Bob greets whoever he is asked to, and answers some messages only once
/// he gets another.
final class Talk {

  private Talk() {}

  static Path in(Path folder) throws IOException {
    write(folder.resolve("shared/Talker.java"), """
        import vatworks.vow.Remote;
        import vatworks.vow.Vow;

        public interface Talker extends Remote {
          Vow<String> greet(String name);

          Vow<String> refuse(String name);

          Vow<String> wonder();

          void tell(String what);
        }
        """);
    write(folder.resolve("bob/Index.java"), """
        import vatworks.vow.*;

        public final class Index implements Talker {
          private Vow.Resolver<String> wondering = Vow.resolver();

          @Override
          public Vow<String> greet(String name) {
            Log.line("greeting " + name);
            return Vow.resolve("Hello, " + name);
          }

          @Override
          public Vow<String> refuse(String name) {
            throw new IllegalArgumentException("no account for " + name);
          }

          @Override
          public Vow<String> wonder() {
            return wondering.vow();
          }

          @Override
          public void tell(String what) {
            wondering.resolve(what);
          }
        }
        """);
    write(folder.resolve("Wiring.java"), """
        import vatworks.vat.*;

        public final class Wiring implements vatworks.vat.Wiring {
          public void wire(Wirer wirer) {
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
