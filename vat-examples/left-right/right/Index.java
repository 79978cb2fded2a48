package right;

import vatworks.vat.CapData;
import vatworks.vat.Delivery;
import vatworks.vat.Slot;
import vatworks.vat.Syscall;
import vatworks.vat.Vat;

/// Right answers every call. It has no state.
public final class Index implements Vat {

  // The same name as in Left's code, for another object: a slot means something only in its own vat.
  private static final Slot LEFT = Slot.parse("o-50");

  @Override
  public void deliver(Syscall syscall, Delivery delivery) {
    switch (delivery) {
      case Delivery.Message message -> onMessage(syscall, message);
      case Delivery.Notify _ -> syscall.log("I subscribe to no promise");
    }
  }

  private void onMessage(Syscall syscall, Delivery.Message message) {
    switch (message.method()) {
      case "ping" -> syscall.send(LEFT, "pong", CapData.of("#[]"));
      default -> syscall.log("I do not understand " + message.method());
    }
  }
}
