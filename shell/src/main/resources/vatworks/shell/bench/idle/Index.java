import vatworks.vat.Delivery;
import vatworks.vat.Syscall;
import vatworks.vat.Vat;

/// Does nothing.
public final class Index implements Vat {

  @Override
  public void deliver(Syscall syscall, Delivery delivery) {}
}
