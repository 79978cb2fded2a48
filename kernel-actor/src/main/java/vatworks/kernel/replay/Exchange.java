package vatworks.kernel.replay;

import java.util.List;
import java.util.Optional;
import vatworks.kernel.Kref;
import vatworks.kernel.Message;
import vatworks.kernel.PromiseState;
import vatworks.kernel.VatId;

/// One crank, as far as others have to do with it: what came, and what went out.
///
/// @param crank its number, 1-based
/// @param vat whose turn it was; the kernel's where it was for the outside, or for nobody any more
/// @param came what was brought, in the order in which the vat saw it
/// @param went what was done that others may hear of, in order
/// @param fault why the turn was aborted, if it was
public record Exchange(
    long crank, VatId vat, List<Arrival> came, List<Departure> went, Optional<String> fault) {

  public Exchange {
    came = List.copyOf(came);
    went = List.copyOf(went);
  }

  /// What went out of a crank.
  ///
  /// @param number its place among all that went out, from 1
  public record Origin(long crank, VatId vat, int number) {
    /// An identifier that nothing else has: `12.3`.
    @Override
    public String toString() {
      return crank + "." + number;
    }
  }

  /// What a crank was brought.
  public sealed interface Arrival {

    /// A message.
    ///
    /// @param receiver the vat that it was for, which did not get it if it was terminated
    /// @param isDropped whether it was
    record Delivered(Origin sent, VatId receiver, Message message, boolean isDropped) implements Arrival {}

    /// The news of a promise.
    ///
    /// @param receiver the kernel, where the news was for the outside
    /// @param settled where the promise was settled
    /// @param awaited where the receiver asked for the news; empty where it came along with other news
    /// @param question the message whose result the promise is, if it is one's
    record Told(
        Origin settled,
        VatId receiver,
        Kref promise,
        PromiseState.Settled state,
        Optional<Origin> awaited,
        Optional<Message> question)
        implements
          Arrival {}
  }

  /// What a crank let out.
  public sealed interface Departure {

    Origin origin();

    /// A message was sent.
    ///
    /// @param waits the promise that it was sent to and waits in, if it has to wait
    record Sent(Origin origin, Message message, Optional<Kref> waits) implements Departure {}

    /// The news of a promise was asked for.
    ///
    /// @param vat who asked; the kernel, where the news is for the outside
    record Awaited(Origin origin, VatId vat, Kref promise) implements Departure {}

    /// A promise was settled.
    record Settled(Origin origin, Kref promise, PromiseState.Settled state) implements Departure {}

    /// A line was logged.
    record Logged(Origin origin, VatId vat, String line) implements Departure {}
  }
}
