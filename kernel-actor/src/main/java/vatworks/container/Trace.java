package vatworks.container;

import java.util.List;

/// What caused a crank, and what it caused.
///
/// @param crank the crank itself
/// @param causes what caused it, what caused that, and so on, nearest first; of a long chain the nearest, and
///     the first of all
/// @param causesLeftOut how many are left out before the first of all
/// @param effects what it caused, and what that caused, each effect followed by its own effects
/// @param effectsLeftOut how many effects are not among them
public record Trace(
    Link crank, List<Link> causes, long causesLeftOut, List<Effect> effects, long effectsLeftOut) {

  /// A crank that something caused.
  ///
  /// @param crank its number
  /// @param vat whose it was
  /// @param what the message or the news that it was for, in the kernel's own names, as they were sent
  /// @param releaser the crank that let the message go on, if it had to wait in a promise; otherwise 0
  public record Link(long crank, String vat, String what, long releaser) {

    /// `crank 17: bob <- ko22.greet #[]`
    @Override
    public String toString() {
      return "crank " + crank + ": " + vat + " <- " + Printable.line(what)
          + (releaser == 0 ? "" : " (waited until crank " + releaser + ")");
    }
  }

  /// A crank that was caused.
  ///
  /// @param depth how many causes there are from the crank that is traced to it, from 1
  public record Effect(int depth, Link link) {}
}
