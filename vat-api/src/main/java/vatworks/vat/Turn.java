package vatworks.vat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The syscalls of one turn, recorded as data. Nothing in it acts: what was asked for is read off when the
/// turn ends.
public final class Turn implements Syscall {

  private static final long BYTES_OF_A_SLOT = 8;

  private final Limits limits;
  private final int moreSyscalls;
  private final Thread thread = Thread.currentThread();
  private final List<Asked> asked = new ArrayList<>(4);
  private long bytes;
  private boolean ended;

  /// A turn that begins now, on this thread.
  public Turn(Limits limits) {
    this(limits, 0);
  }

  private Turn(Limits limits, int moreSyscalls) {
    this.limits = limits;
    this.moreSyscalls = moreSyscalls;
  }

  /// The turn for a delivery. To ask for the news of a promise that it brings, once for each, is on the house:
  /// whoever sends many promises would otherwise use up what their receiver may ask for.
  public static Turn of(Delivery delivery, Limits limits) {
    return new Turn(limits, switch (delivery) {
      case Delivery.Message message -> promises(message.args());
      case Delivery.Notify news -> promises(news.resolutions());
    });
  }

  private static int promises(List<Resolution> news) {
    int promises = 0;
    for (Resolution resolution : news) {
      promises += promises(resolution.data());
    }
    return promises;
  }

  private static int promises(CapData data) {
    int promises = 0;
    for (Slot slot : data.slots()) {
      if (slot.kind() == Slot.Kind.PROMISE) {
        promises++;
      }
    }
    return promises;
  }

  /// What has been asked for so far, in order.
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  /// Ends the turn: from here on its `Syscall` is dead.
  ///
  /// @return what was asked for, in order
  public List<Asked> end() {
    ended = true;
    return asked();
  }

  @Override
  public void send(Slot target, String method, CapData args) {
    send(Asked.Send.of(target, method, args));
  }

  @Override
  public void send(Slot target, String method, CapData args, Slot result) {
    send(new Asked.Send(target, method, args, Optional.of(result)));
  }

  @Override
  public void sendOn(Slot flow, Slot target, String method, CapData args) {
    send(new Asked.Send(target, method, args, Optional.empty(), Optional.of(flow)));
  }

  @Override
  public void sendOn(Slot flow, Slot target, String method, CapData args, Slot result) {
    send(new Asked.Send(target, method, args, Optional.of(result), Optional.of(flow)));
  }

  private void send(Asked.Send send) {
    requireAlive();
    record(send, limits.measure(send.method(), send.args()));
  }

  @Override
  public void subscribe(Slot promise) {
    requireAlive();
    record(new Asked.Subscribe(promise), BYTES_OF_A_SLOT);
  }

  @Override
  public void resolve(List<Resolution> resolutions) {
    requireAlive();
    if (resolutions.size() > limits.slots()) {
      throw SyscallRefused.tooManyResolutions(resolutions.size(), limits.slots());
    }
    Asked.Resolve resolve = new Asked.Resolve(resolutions);
    long size = BYTES_OF_A_SLOT * resolve.resolutions().size();
    for (Resolution resolution : resolve.resolutions()) {
      size += limits.measure(resolution.data());
    }
    record(resolve, size);
  }

  @Override
  public void log(String line) {
    requireAlive();
    record(new Asked.Log(line), limits.measure(line));
  }

  private void record(Asked syscall, long size) {
    if (asked.size() == limits.turnSyscalls() + (long) moreSyscalls) {
      throw SyscallRefused.tooManySyscalls(limits.turnSyscalls());
    }
    if (bytes + size > limits.turnBytes() + BYTES_OF_A_SLOT * moreSyscalls) {
      throw SyscallRefused.tooManyBytes(limits.turnBytes());
    }
    bytes += size;
    asked.add(syscall);
  }

  private void requireAlive() {
    if (ended) {
      throw new IllegalStateException("a syscall is valid only during its turn, and this turn has ended");
    }
    if (Thread.currentThread() != thread) {
      throw new IllegalStateException("a syscall is valid only on its turn's thread");
    }
  }
}
