package vatworks.power;

import java.util.List;
import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// Authority over a vat: to say what becomes of it, and of what it failed at.
///
/// A vat that fails, because its code threw where nobody caught it, because it asked the kernel for what it may
/// not, or because it used more than it may in a turn, has done nothing in that turn. If it has a [VatKeeper], it
/// is suspended then, with what it was to handle and all that is for it waiting, until it is decided what becomes
/// of that: [#retry], [#skip], [#answer], or [#terminate]. The rest of the container goes on.
///
/// A vat's keeper is given this when it is told of a fault; the wiring hands it out too.
public interface VatControl extends Remote {

  /// How a vat is.
  ///
  /// @param suspended why it is suspended, a sentence for each cause; empty where it is not
  /// @param incarnation 1 for the first; each upgrade makes another
  /// @param computrons what all its turns were charged
  record State(String name, boolean isRunning, List<String> suspended, long incarnation, long computrons) {}

  /// What a vat may use only so much of.
  enum Limit {
    /// Computrons in a turn.
    COMPUTRONS,
    /// Bytes allocated in a turn.
    ALLOCATION,
    /// Bytes alive between turns.
    HEAP
  }

  /// Has it try again what it failed at.
  ///
  /// @return rejected if it has not failed, or did not do again what it had done when the container was brought
  ///     back
  Vow<Void> retry();

  /// Has it go on without what it failed at: the message's result is rejected.
  ///
  /// @return rejected likewise
  Vow<Void> skip();

  /// Has it go on without what it failed at: this is the message's result.
  ///
  /// @param result data, or an object, or a vow
  /// @return rejected likewise, or if nobody wants a result
  Vow<Void> answer(Object result);

  /// Raises one of its limits. What is less than it may use already changes nothing.
  ///
  /// @param most from 1 to 2^53 - 1
  Vow<Void> raise(Limit limit, long most);

  /// Has it run on another meter.
  Vow<Void> runOn(Meter meter);

  /// Has somebody told when it fails; at once if it has, and that is not decided.
  ///
  /// @param keeper an object of another vat, instead of any that it had; null: the container's policy decides
  /// @return rejected if it would be its own keeper, by way of others or not
  Vow<Void> keep(VatKeeper keeper);

  /// Has it run no turns until it is resumed: what is for it waits.
  Vow<Void> suspend();

  /// Has it run turns again, as far as it was suspended by [#suspend].
  Vow<Void> resume();

  /// Ends it: what it was to resolve is rejected, and so is what is sent to it. Its memory is given back.
  ///
  /// @param reason one line of 1 to 1,000 characters, for those who hear of it
  Vow<Void> terminate(String reason);

  /// Has somebody told when it is terminated; at once if it is.
  Vow<Void> watch(VatWatcher watcher);

  /// How it is, at the moment when the kernel answers.
  Vow<State> state();
}
