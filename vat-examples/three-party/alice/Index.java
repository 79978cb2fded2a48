package alice;

import vatworks.vat.CapData;
import vatworks.vat.Delivery;
import vatworks.vat.Slot;
import vatworks.vat.Syscall;
import vatworks.vat.Vat;

/// Alice knows Bob and Carol, and introduces Bob to Carol.
public final class Index implements Vat {

  // The wiring gives these two, in this order.
  private static final Slot BOB = Slot.parse("o-50");
  private static final Slot CAROL = Slot.parse("o-51");

  @Override
  public void deliver(Syscall syscall, Delivery delivery) {
    switch (delivery) {
      case Delivery.Message message -> onMessage(syscall, message);
      case Delivery.Notify _ -> syscall.log("I subscribe to no promise");
    }
  }

  private void onMessage(Syscall syscall, Delivery.Message message) {
    switch (message.method()) {
      case "start" -> {
        syscall.log("Bob, meet Carol");
        // "$0" in the body stands for the first slot. This is all it takes to introduce somebody.
        syscall.send(BOB, "meet", CapData.of("#[\"$0\"]", CAROL));
      }
      // Not an exception: that would end this vat, and any sender could do it.
      default -> syscall.log("I do not understand " + message.method());
    }
  }
}
