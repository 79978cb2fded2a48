package vatworks.vat;

import java.util.List;

/// A kernel's stand-in for a vat's unit tests: it keeps what the vat asks for, and nothing happens.
///
/// ```java
/// FakeSyscall syscall = new FakeSyscall();
/// new Index().deliver(syscall, Delivery.Message.of("greet", CapData.of("#[\"$0\"]", Slot.parse("o-50"))));
/// assertEquals(List.of(Asked.Send.of(Slot.parse("o-50"), "hello", CapData.of("#[]"))), syscall.asked());
/// ```
///
/// It refuses what a container with the same [Limits] refuses at the syscall. It holds no tables: an import
/// that no kernel ever gave is not noticed here.
public final class FakeSyscall implements Syscall {

  private final Turn turn;

  /// With the default limits.
  public FakeSyscall() {
    this(Limits.DEFAULT);
  }

  /// With these limits, for all turns together.
  public FakeSyscall(Limits limits) {
    turn = new Turn(limits);
  }

  /// Everything that was asked for so far, in order.
  public List<Asked> asked() {
    return turn.asked();
  }

  /// The messages sent so far, in order.
  public List<Asked.Send> sent() {
    return turn.asked().stream()
        .filter(Asked.Send.class::isInstance)
        .map(Asked.Send.class::cast)
        .toList();
  }

  /// The lines logged so far, in order.
  public List<String> logged() {
    return turn.asked().stream()
        .filter(Asked.Log.class::isInstance)
        .map(asked -> ((Asked.Log) asked).line())
        .toList();
  }

  @Override
  public void send(Slot target, String method, CapData args) {
    turn.send(target, method, args);
  }

  @Override
  public void send(Slot target, String method, CapData args, Slot result) {
    turn.send(target, method, args, result);
  }

  @Override
  public void sendOn(Slot flow, Slot target, String method, CapData args) {
    turn.sendOn(flow, target, method, args);
  }

  @Override
  public void sendOn(Slot flow, Slot target, String method, CapData args, Slot result) {
    turn.sendOn(flow, target, method, args, result);
  }

  @Override
  public void subscribe(Slot promise) {
    turn.subscribe(promise);
  }

  @Override
  public void resolve(List<Resolution> resolutions) {
    turn.resolve(resolutions);
  }

  @Override
  public void log(String line) {
    turn.log(line);
  }
}
