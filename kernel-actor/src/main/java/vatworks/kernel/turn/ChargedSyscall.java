package vatworks.kernel.turn;

import java.util.List;
import vatworks.kernel.Tariff;
import vatworks.vat.CapData;
import vatworks.vat.Gauge;
import vatworks.vat.Resolution;
import vatworks.vat.Slot;
import vatworks.vat.Syscall;

/// The syscalls of a confined vat's turn, each charged before it is recorded, so that the vat cannot have the
/// kernel work for nothing. What is refused was charged too.
final class ChargedSyscall implements Syscall {

  private final Syscall syscall;
  private final Gauge gauge;

  ChargedSyscall(Syscall syscall, Gauge gauge) {
    this.syscall = syscall;
    this.gauge = gauge;
  }

  @Override
  public void send(Slot target, String method, CapData args) {
    gauge.charge(Tariff.send(method, args, 1));
    syscall.send(target, method, args);
  }

  @Override
  public void send(Slot target, String method, CapData args, Slot result) {
    gauge.charge(Tariff.send(method, args, 2));
    syscall.send(target, method, args, result);
  }

  @Override
  public void sendOn(Slot flow, Slot target, String method, CapData args) {
    gauge.charge(Tariff.send(method, args, 2));
    syscall.sendOn(flow, target, method, args);
  }

  @Override
  public void sendOn(Slot flow, Slot target, String method, CapData args, Slot result) {
    gauge.charge(Tariff.send(method, args, 3));
    syscall.sendOn(flow, target, method, args, result);
  }

  @Override
  public void subscribe(Slot promise) {
    gauge.charge(Tariff.subscribe());
    syscall.subscribe(promise);
  }

  @Override
  public void resolve(List<Resolution> resolutions) {
    // A copy: what is charged is what is recorded, whatever the vat's list does. The list itself is charged
    // first, for to copy it is work.
    gauge.charge(Tariff.resolve(resolutions.size()));
    List<Resolution> copy = List.copyOf(resolutions);
    gauge.charge(Tariff.outcomes(copy));
    syscall.resolve(copy);
  }

  @Override
  public void log(String line) {
    gauge.charge(Tariff.log(line));
    syscall.log(line);
  }
}
