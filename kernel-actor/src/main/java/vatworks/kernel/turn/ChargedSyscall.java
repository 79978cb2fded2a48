package vatworks.kernel.turn;

import java.util.List;
import vatworks.vat.CapData;
import vatworks.vat.Delivery;
import vatworks.vat.Gauge;
import vatworks.vat.Resolution;
import vatworks.vat.Slot;
import vatworks.vat.Syscall;

/// The syscalls of a confined vat's turn, each charged before it is recorded, so that the vat cannot have the
/// kernel work for nothing. What is refused was charged too.
///
/// The constants stand for what the kernel does with a thing on all its way: it checks it, keeps it, journals
/// it, hashes it and brings it to its receiver. They are part of what a turn costs, which is journalled: with
/// others, vats of earlier journals would diverge.
final class ChargedSyscall implements Syscall {

  /// A delivery, by itself.
  static final long DELIVERY = 500;

  /// A syscall, by itself, and each resolution in a `resolve`.
  static final long SYSCALL = 500;

  /// Each character of a body, of a method's name or of a log line.
  static final long CHARACTER = 2;

  /// Each reference that is mentioned.
  static final long SLOT = 100;

  private final Syscall syscall;
  private final Gauge gauge;

  ChargedSyscall(Syscall syscall, Gauge gauge) {
    this.syscall = syscall;
    this.gauge = gauge;
  }

  /// Charges what a vat is brought, before it sees it.
  static void charge(Delivery delivery, Gauge gauge) {
    gauge.charge(DELIVERY + switch (delivery) {
      case Delivery.Message message -> cost(message.method(), message.args());
      case Delivery.Notify news -> cost(news.resolutions());
    });
  }

  /// Charges what a new incarnation is told, likewise.
  static void charge(String told, Gauge gauge) {
    gauge.charge(DELIVERY + CHARACTER * told.length());
  }

  @Override
  public void send(Slot target, String method, CapData args) {
    gauge.charge(SYSCALL + SLOT + cost(method, args));
    syscall.send(target, method, args);
  }

  @Override
  public void send(Slot target, String method, CapData args, Slot result) {
    gauge.charge(SYSCALL + 2 * SLOT + cost(method, args));
    syscall.send(target, method, args, result);
  }

  @Override
  public void sendOn(Slot flow, Slot target, String method, CapData args) {
    gauge.charge(SYSCALL + 2 * SLOT + cost(method, args));
    syscall.sendOn(flow, target, method, args);
  }

  @Override
  public void sendOn(Slot flow, Slot target, String method, CapData args, Slot result) {
    gauge.charge(SYSCALL + 3 * SLOT + cost(method, args));
    syscall.sendOn(flow, target, method, args, result);
  }

  @Override
  public void subscribe(Slot promise) {
    gauge.charge(SYSCALL + SLOT);
    syscall.subscribe(promise);
  }

  @Override
  public void resolve(List<Resolution> resolutions) {
    // A copy: what is charged is what is recorded, whatever the vat's list does. The list itself is charged
    // first, for to copy it is work.
    gauge.charge(SYSCALL + SLOT * resolutions.size());
    List<Resolution> copy = List.copyOf(resolutions);
    gauge.charge(cost(copy));
    syscall.resolve(copy);
  }

  @Override
  public void log(String line) {
    gauge.charge(SYSCALL + CHARACTER * line.length());
    syscall.log(line);
  }

  private static long cost(String method, CapData args) {
    return CHARACTER * method.length() + cost(args);
  }

  private static long cost(List<Resolution> resolutions) {
    long cost = 0;
    for (int i = 0; i < resolutions.size(); i++) {
      cost += SYSCALL + SLOT + cost(resolutions.get(i).data());
    }
    return cost;
  }

  private static long cost(CapData data) {
    return CHARACTER * data.body().length() + SLOT * data.slots().size();
  }
}
