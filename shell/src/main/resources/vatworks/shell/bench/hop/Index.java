import vatworks.vat.CapData;
import vatworks.vat.Delivery;
import vatworks.vat.Slot;
import vatworks.vat.Syscall;
import vatworks.vat.Vat;

/// Sends every message on to the next vat, with the reference that it carries, until its hops are used up.
/// The hops are counted in the body: `#[999,"$0"]`. What comes as `flow` carries the flow to send on.
public final class Index implements Vat {

  private Slot next = Slot.ROOT;

  @Override
  public void deliver(Syscall syscall, Delivery delivery) {
    if (!(delivery instanceof Delivery.Message message)) {
      return;
    }
    CapData args = message.args();
    if (message.method().equals("next")) {
      next = args.slots().getFirst();
      return;
    }
    String body = args.body();
    long hops = Long.parseLong(body, 2, body.indexOf(','), 10);
    if (hops > 0) {
      Slot[] carried = args.slots().toArray(Slot[]::new);
      CapData on = CapData.of("#[" + (hops - 1) + ",\"$0\"]", carried);
      if (message.method().equals("flow")) {
        syscall.sendOn(carried[0], next, "flow", on);
      } else {
        syscall.send(next, "hop", on);
      }
    }
  }
}
