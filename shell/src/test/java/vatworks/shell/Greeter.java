package vatworks.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A basedir to test with: Alice is told of Bob, and sends him a reference that he greets her by. Her other
/// methods misbehave.
final class Greeter {

  private static final String ALICE = """
      import vatworks.vat.*;

      public final class Index implements Vat {
        public void deliver(Syscall syscall, Delivery delivery) {
          if (!(delivery instanceof Delivery.Message message)) {
            return;
          }
          switch (message.method()) {
            case "meet" ->
              syscall.send(
                  message.args().slots().get(0), "greet", CapData.of("#[\\"$0\\"]", Slot.object(7)));
            case "boom" -> throw new IllegalStateException("boom");
            default -> syscall.log("heard " + message.method());
          }
        }
      }
      """;

  // Long enough for every test, and over before it spoils the others.
  private static final String SPIN = """
      case "spin" -> {
              long end = System.nanoTime() + 30_000_000_000L;
              while (System.nanoTime() < end) {
                Thread.onSpinWait();
              }
            }
            default\
      """;

  private Greeter() {}

  static Path in(Path folder) throws IOException {
    write(folder.resolve("alice/Index.java"), ALICE);
    write(folder.resolve("bob/Index.java"), """
        import vatworks.vat.*;

        public final class Index implements Vat {
          public void deliver(Syscall syscall, Delivery delivery) {
            if (delivery instanceof Delivery.Message message) {
              syscall.log("got " + message.method());
              message.args().slots().forEach(slot -> syscall.send(slot, "hi", CapData.of("#[]")));
            }
          }
        }
        """);
    write(folder.resolve("Wiring.java"), """
        import vatworks.vat.*;

        public final class Wiring implements vatworks.vat.Wiring {
          public void wire(Wirer wirer) {
            wirer.send(wirer.root("alice"), "meet", wirer.root("bob"));
          }
        }
        """);
    return folder;
  }

  /// The same with an Alice who must be trusted, for her `spin` takes half a minute.
  static Path spinning(Path folder) throws IOException {
    in(folder);
    write(folder.resolve("alice/Index.java"), ALICE.replace("default", SPIN));
    return folder;
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
