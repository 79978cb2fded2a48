package carol;

import java.util.List;
import vatworks.vat.CapData;
import vatworks.vat.Delivery;
import vatworks.vat.Slot;
import vatworks.vat.Syscall;
import vatworks.vat.Vat;

/// Carol answers whoever greets her.
public final class Index implements Vat {

  @Override
  public void deliver(Syscall syscall, Delivery delivery) {
    switch (delivery) {
      case Delivery.Message message -> onMessage(syscall, message);
      case Delivery.Notify _ -> syscall.log("I subscribe to no promise");
    }
  }

  private void onMessage(Syscall syscall, Delivery.Message message) {
    List<Slot> slots = message.args().slots();
    if (message.method().equals("greet") && slots.size() == 1) {
      // All that Carol knows of the greeter is this reference, and all she needs.
      Slot greeter = slots.getFirst();
      syscall.log("Hello " + greeter + ", whoever you are");
      syscall.send(greeter, "hello", CapData.of("#[]"));
    } else {
      syscall.log("I do not understand " + message.method());
    }
  }
}
