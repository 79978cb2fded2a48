package left;

import vatworks.vat.CapData;
import vatworks.vat.Delivery;
import vatworks.vat.Slot;
import vatworks.vat.Syscall;
import vatworks.vat.Vat;

/// Left calls three times, each time once it has the answer to the call before.
public final class Index implements Vat {

  private static final Slot RIGHT = Slot.parse("o-50");
  private static final CapData NOTHING = CapData.of("#[]");
  private static final int CALLS = 3;

  // A vat's fields are its state. They last from turn to turn.
  private int answers;

  @Override
  public void deliver(Syscall syscall, Delivery delivery) {
    switch (delivery) {
      case Delivery.Message message -> onMessage(syscall, message);
      case Delivery.Notify _ -> syscall.log("I subscribe to no promise");
    }
  }

  private void onMessage(Syscall syscall, Delivery.Message message) {
    switch (message.method()) {
      case "start" -> syscall.send(RIGHT, "ping", NOTHING);
      case "pong" -> onPong(syscall);
      // Not an exception: that would end this vat, and any sender could do it.
      default -> syscall.log("I do not understand " + message.method());
    }
  }

  private void onPong(Syscall syscall) {
    answers++;
    syscall.log("answer " + answers);
    if (answers < CALLS) {
      syscall.send(RIGHT, "ping", NOTHING);
    }
  }
}
