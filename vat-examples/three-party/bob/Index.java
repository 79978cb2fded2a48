package bob;

import java.util.List;
import vatworks.vat.CapData;
import vatworks.vat.Delivery;
import vatworks.vat.Slot;
import vatworks.vat.Syscall;
import vatworks.vat.Vat;

/// Bob greets whomever he is introduced to, and waits for the answer.
public final class Index implements Vat {

  // What Bob hands out for an answer, rather than his root: who holds it can answer, and do nothing else.
  private static final Slot MAILBOX = Slot.parse("o+1");

  @Override
  public void deliver(Syscall syscall, Delivery delivery) {
    switch (delivery) {
      case Delivery.Message message when message.target().equals(Slot.ROOT) -> onRoot(syscall, message);
      case Delivery.Message message -> onMailbox(syscall, message);
      case Delivery.Notify _ -> syscall.log("I subscribe to no promise");
    }
  }

  private void onRoot(Syscall syscall, Delivery.Message message) {
    List<Slot> slots = message.args().slots();
    if (message.method().equals("meet") && slots.size() == 1) {
      // Bob's own name for Carol: not the one that Alice has for her.
      Slot carol = slots.getFirst();
      syscall.log("Hello " + carol + ", I am Bob");
      syscall.send(carol, "greet", CapData.of("#[\"$0\"]", MAILBOX));
    } else {
      syscall.log("I do not understand " + message.method());
    }
  }

  private void onMailbox(Syscall syscall, Delivery.Message message) {
    switch (message.method()) {
      case "hello" -> syscall.log("I have an answer");
      default -> syscall.log("I do not understand " + message.method());
    }
  }
}
