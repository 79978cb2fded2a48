package vatworks.kernel;

import java.util.List;
import vatworks.vat.Asked;
import vatworks.vat.CapData;
import vatworks.vat.Delivery;
import vatworks.vat.Resolution;

/// What the kernel's own work costs whoever causes it, in computrons.
///
/// The constants stand for what the kernel does with a thing on all its way: it checks it, keeps it, journals
/// it, hashes it and brings it to its receiver. They are part of what a turn costs, which is journalled: with
/// others, confined vats of earlier journals would diverge.
public final class Tariff {

  /// A delivery, by itself.
  public static final long DELIVERY = 500;

  /// A syscall, by itself, and each resolution in a `resolve`.
  public static final long SYSCALL = 500;

  /// Each character of a body, of a method's name or of a log line.
  public static final long CHARACTER = 2;

  /// Each reference that is mentioned.
  public static final long SLOT = 100;

  private Tariff() {}

  /// What a vat is brought.
  public static long of(Delivery delivery) {
    return DELIVERY + switch (delivery) {
      case Delivery.Message message -> call(message.method(), message.args());
      case Delivery.Notify news -> outcomes(news.resolutions());
    };
  }

  /// What a new incarnation is told.
  public static long told(String state) {
    return DELIVERY + CHARACTER * state.length();
  }

  /// A message.
  ///
  /// @param references how many are mentioned beside those of the arguments: the target, the result, the flow
  public static long send(String method, CapData args, int references) {
    return SYSCALL + SLOT * references + call(method, args);
  }

  /// A subscription.
  public static long subscribe() {
    return SYSCALL + SLOT;
  }

  /// The list of what is resolved together; its members are [#outcomes].
  public static long resolve(int resolutions) {
    return SYSCALL + SLOT * resolutions;
  }

  /// What is resolved, and with what.
  public static long outcomes(List<Resolution> resolutions) {
    long cost = 0;
    for (int i = 0; i < resolutions.size(); i++) {
      cost += SYSCALL + SLOT + data(resolutions.get(i).data());
    }
    return cost;
  }

  /// A line of the log.
  public static long log(String line) {
    return SYSCALL + CHARACTER * line.length();
  }

  /// All that was asked for in a turn.
  public static long of(List<Asked> asked) {
    long cost = 0;
    for (Asked syscall : asked) {
      cost += switch (syscall) {
        case Asked.Send send -> send(
            send.method(), send.args(), 1 + (send.result().isPresent() ? 1 : 0)
                + (send.flow().isPresent() ? 1 : 0));
        case Asked.Subscribe _ -> subscribe();
        case Asked.Resolve resolve ->
          resolve(resolve.resolutions().size()) + outcomes(resolve.resolutions());
        case Asked.Log log -> log(log.line());
      };
    }
    return cost;
  }

  private static long call(String method, CapData args) {
    return CHARACTER * method.length() + data(args);
  }

  private static long data(CapData data) {
    return CHARACTER * data.body().length() + SLOT * data.slots().size();
  }
}
