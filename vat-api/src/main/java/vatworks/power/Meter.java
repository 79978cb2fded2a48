package vatworks.power;

import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// How many computrons those may use who run on it, or on a meter below it.
///
/// Meters are a tree. A turn's computrons are taken from the meter of its vat and from every meter above that,
/// or the turn does not happen: so a meter is a limit for all below it, and what is put into one of them is not
/// taken out of another. A vat whose meters do not have what its next turn needs is not ended. It stops between
/// two turns, just as it was, and its messages wait until there is more, next second or next year. A turn that
/// was under way when a meter ran out never happened.
///
/// Meters come from the kernel, `E(kernel).createMeter("tenants", 5_000_000)`, from a meter, or from the wiring.
/// Whoever holds one can do all that follows; [#reader] and [#refiller] are what can be passed on of it.
/// Computrons are from 0 to 2^53 - 1, here and everywhere; any others reject the answer.
public interface Meter extends Remote {

  /// How a meter is.
  ///
  /// @param name what its maker calls it
  /// @param left computrons
  /// @param spent computrons that were taken from it by turns, since it was made
  /// @param isStopped whether it is stopped itself; one above it may be
  record State(String name, long left, long spent, boolean isStopped) {}

  /// Makes a meter below this one. There can be 100 meters above one.
  ///
  /// @param name for people, who may see it in the shell: one line of 1 to 100 characters
  /// @param computrons what is in it
  Vow<Meter> create(String name, long computrons);

  /// Puts something into it. Whoever waited for that goes on.
  ///
  /// @return what is left in it then; rejected if that would be more than 2^53 - 1
  Vow<Long> refill(long computrons);

  /// Takes something out of it.
  ///
  /// @param computrons or all that is left, where that is less
  /// @return what was taken
  Vow<Long> drain(long computrons);

  /// Has nobody run on it, or on a meter below it, from the next turn on.
  Vow<Void> stop();

  /// Has whoever runs on it go on after [#stop].
  Vow<Void> start();

  /// How it is, at the moment when the kernel answers.
  Vow<State> state();

  /// Has somebody told when it is low: once, when there is no more left in it than a threshold, at once if that
  /// is so; and again each time that it is so after it was refilled.
  ///
  /// @param threshold computrons
  /// @param watcher instead of any that it had; null: nobody is told
  Vow<Void> watch(long threshold, MeterWatcher watcher);

  /// Has somebody told when it runs dry, at once if somebody waits for it; who is told gets the authority to refill
  /// it.
  ///
  /// @param keeper instead of any that it had; null: nobody is told. One that runs on this meter itself cannot
  ///     be told until somebody else refills it
  Vow<Void> keep(MeterKeeper keeper);

  /// The authority to read it.
  Vow<MeterReader> reader();

  /// The authority to refill it.
  Vow<MeterRefill> refiller();
}
