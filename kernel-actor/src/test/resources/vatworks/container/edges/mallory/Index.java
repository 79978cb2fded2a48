import vatworks.vat.CapData;
import vatworks.vat.Delivery;
import vatworks.vat.Slot;
import vatworks.vat.Syscall;
import vatworks.vat.Vat;

public final class Index implements Vat {

  @Override
  public void deliver(Syscall syscall, Delivery delivery) {
    if (delivery instanceof Delivery.Message message && message.method().equals("breakOut")) {
      syscall.send(Slot.parse("o-999"), "hear", CapData.of("#[]"));
    }
  }
}
