import java.util.function.Consumer;
import vatworks.vat.*;

/** Does, message by message, what JVMs are known to differ in. */
public final class Index implements Vat {
  private int turns;

  public void deliver(Syscall syscall, Delivery delivery) {
    Delivery.Message message = (Delivery.Message) delivery;
    turns++;
    Consumer<String> log = line -> syscall.log(message.method() + " " + turns + ": " + line);
    switch (message.method()) {
      case "hashes" -> new Hashes(log).run();
      case "orders" -> new Orders(log).run();
      case "texts" -> new Texts(log).run();
      case "floats" -> new Floats(log).run();
      case "nans" -> new NotNumbers(log).run();
      case "exact" -> new Exact(log).run();
      case "boxes" -> new Boxes(log).run();
      case "dates" -> new Dates(log).run();
      case "thrown" -> new Thrown(log).run();
      case "often" -> new Often(log).run();
      case "sorts" -> new Sorts(log).run();
      case "relayed" -> {
        log.accept(message.args().toString());
        message.result().ifPresent(it -> syscall.resolve(java.util.List.of(turns % 2 == 0
            ? new Resolution.Fulfilled(it, CapData.of("#" + turns))
            : new Resolution.Rejected(it, CapData.of("#\"odd\"")))));
      }
      default -> throw new IllegalArgumentException("no such probe: " + message.method());
    }
  }
}
