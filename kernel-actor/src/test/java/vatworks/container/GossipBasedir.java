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
        private long random;

        public void deliver(Syscall syscall, Delivery delivery) {
          Delivery.Message message = (Delivery.Message) delivery;
          held.addAll(message.args().slots());
          String body = message.args().body();
          long number = Long.parseLong(body, 2, end(body), 10);
          int left = (int) (number >>> 32);
          random = number;
          if (random(50) == 0) {
            syscall.log("left " + left + " held " + held.size());
          }
          if (random(3_000) == 0) {
            syscall.send(Slot.object(-1_000_000), "never", CapData.of("#[]"));
          }
          if (random(3_000) == 0) {
            throw new IllegalStateException("left " + left);
          }
          if (left > 0 && !held.isEmpty()) {
            Slot mentioned = random(4) == 0 ? Slot.object(++exports) : any();
            long next = (long) (left - 1) << 32 | random() & 0xFFFFFFFFL;
            syscall.send(any(), "gossip", CapData.of("#[" + next + "]", mentioned));
          }
        }

        private Slot any() {
          return held.get(random(held.size()));
        }

        private int random(int bound) {
          return Math.floorMod(random(), bound);
        }

        private int random() {
          random = random * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
          return (int) (random >>> 32);
        }

        private static int end(String body) {
          int comma = body.indexOf(',');
          return comma < 0 ? body.length() - 1 : comma;
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
