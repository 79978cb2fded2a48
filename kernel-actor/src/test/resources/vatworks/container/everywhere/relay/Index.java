import java.util.*;
import vatworks.vat.*;

/** Sends raw messages on, and awaits promises. */
public final class Index implements Vat {
  private final Set<Slot> met = new HashSet<>();
  private final Map<Slot, String> awaited = new HashMap<>();
  private long promises;

  public void deliver(Syscall syscall, Delivery delivery) {
    switch (delivery) {
      case Delivery.Message message -> {
        met.addAll(message.args().slots());
        for (Slot slot : met) {
          for (int i = 0; i < 3; i++) {
            Slot result = Slot.promise(++promises);
            syscall.send(slot, "relayed", CapData.of("#[" + i + ",{\"a\":\"ß\u0130\"}]", Slot.object(promises)), result);
            syscall.subscribe(result);
            awaited.put(result, "promise " + promises + " " + slot.hashCode());
          }
        }
        syscall.log(message + " " + message.result());
      }
      case Delivery.Notify notify -> {
        for (Resolution resolution : notify.resolutions()) {
          syscall.log(awaited.remove(resolution.promise()) + " " + resolution);
        }
      }
    }
  }
}
