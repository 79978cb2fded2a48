package vatworks.container;

import java.nio.file.Path;
import java.util.Random;

/// A basedir of vats that gossip: each passes on references it holds, to others it holds, as a random number
/// in the message says. The same seed gives the same gossip. Now and then one does what it may not.
final class GossipBasedir {

  private static final String VAT = """
      import java.util.*;
      import vatworks.vat.*;

      public final class Index implements Vat {
        private final List<Slot> held = new ArrayList<>();
        private long exports;

        public void deliver(Syscall syscall, Delivery delivery) {
          Delivery.Message message = (Delivery.Message) delivery;
          held.addAll(message.args().slots());
          String body = message.args().body();
          long number = Long.parseLong(body.substring(2).split("[],]")[0]);
          int left = (int) (number >>> 32);
          Random random = new Random(number);
          if (random.nextInt(50) == 0) {
            syscall.log("left " + left + " held " + held.size());
          }
          if (random.nextInt(3_000) == 0) {
            syscall.send(Slot.object(-1_000_000), "never", CapData.of("#[]"));
          }
          if (random.nextInt(3_000) == 0) {
            throw new IllegalStateException("left " + left);
          }
          if (left > 0 && !held.isEmpty()) {
            Slot mentioned = random.nextInt(4) == 0 ? Slot.object(++exports) : any(random);
            long next = (long) (left - 1) << 32 | random.nextInt() & 0xFFFFFFFFL;
            syscall.send(any(random), "gossip", CapData.of("#[" + next + "]", mentioned));
          }
        }

        private Slot any(Random random) {
          return held.get(random.nextInt(held.size()));
        }
      }
      """;

  private GossipBasedir() {}

  /// @param messages how often each of the first messages is passed on
  static Path write(Path dir, long seed, int messages) {
    Random random = new Random(seed);
    int vats = 2 + random.nextInt(19);
    StringBuilder wiring = new StringBuilder();
    for (int i = 0; i < vats; i++) {
      Folders.write(dir, "n" + i + "/Index.java", VAT);
      for (int j = 0; j < 2; j++) {
        wiring.append(
            "    wirer.send(wirer.root(\"n%d\"), \"gossip\", %dL, wirer.root(\"n%d\"));\n"
                .formatted(i, (long) (j * messages) << 32 | random.nextInt() & 0xFFFFFFFFL,
                    random.nextInt(vats)));
      }
    }
    return Folders.write(
        dir,
        "Wiring.java",
        "public final class Wiring implements vatworks.vat.Wiring {\n"
            + "  public void wire(vatworks.vat.Wirer wirer) {\n"
            + wiring
            + "  }\n}\n");
  }
}
