import vatworks.vat.Delivery;
import vatworks.vat.Slot;
import vatworks.vat.Syscall;
import vatworks.vat.Vat;

/// One of the ring. All have this same source, and each is a vat of its own.
public final class Index implements Vat {

  // Who that is, only the wiring knows.
  private static final Slot NEXT = Slot.parse("o-50");

  @Override
  public void deliver(Syscall syscall, Delivery delivery) {
    switch (delivery) {
      case Delivery.Message message -> onMessage(syscall, message);
      case Delivery.Notify _ -> syscall.log("I subscribe to no promise");
    }
  }

  private void onMessage(Syscall syscall, Delivery.Message message) {
    switch (message.method()) {
      case "pass" -> Token.read(message.args())
          .ifPresentOrElse(token -> onToken(syscall, token), () -> syscall.log("That is no token"));
      default -> syscall.log("I do not understand " + message.method());
    }
  }

  private void onToken(Syscall syscall, Token token) {
    if (token.isSpent()) {
      syscall.log("The token stays with me");
    } else {
      syscall.log(token.hops() + " to go");
      syscall.send(NEXT, "pass", token.next().toArgs());
    }
  }
}
