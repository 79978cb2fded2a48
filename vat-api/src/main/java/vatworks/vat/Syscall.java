package vatworks.vat;

import java.util.List;

/// What a vat asks of the kernel during one turn.
///
/// No call answers anything, and none has an effect until the turn has ended well: then all of them happen,
/// in the order they were made, or, if the vat is at fault, none. A `Syscall` is valid only during its turn
/// and only on its turn's thread; using it later or elsewhere throws an [IllegalStateException].
///
/// A slot with a positive number is the vat's own and may be made up at will; naming a negative one that the
/// kernel never gave is a fault, found when the turn has ended. A promise `p+5` that is named for the first
/// time, in a `send` or in what a promise is resolved to, is made by that, and is the vat's to resolve.
///
/// A promise's name is gone once its story is: when the vat has resolved it, and when the vat has been told
/// what it was settled with, from the beginning of the turn that tells it. Naming `p-60` after that is a
/// fault; naming `p+5` again makes a new promise.
///
/// Every method throws a [SyscallRefused] where more is asked for than the container's [Limits] allow, and
/// nothing has happened then.
public interface Syscall {

  /// Sends a message, and asks for no answer.
  ///
  /// A message to a promise waits in it, in order, until the promise is settled. Then it goes on to the
  /// object that the promise stands for, or, if it stands for none, is dropped.
  ///
  /// @param target the receiver: an import (`o-50`), one of the vat's own exports (`o+3`), or a promise
  /// @param method the method's name: 1 character up to [Limits#methodChars()]
  /// @param args the arguments, with the references they mention
  void send(Slot target, String method, CapData args);

  /// Sends a message and names a promise for its result. Whoever gets the message resolves it. Where nobody
  /// does get it, the kernel rejects it: because the target's vat is terminated, or the target is a promise
  /// that was rejected, for the same reason, or was fulfilled with data.
  ///
  /// @param result a new promise of the vat's own (`p+5`), or one that it may resolve itself and has not: the
  ///     right to do so goes with the message. Any other is a fault
  void send(Slot target, String method, CapData args, Slot result);

  /// Sends a message on a flow, and asks for no answer.
  ///
  /// The messages of a flow are delivered strictly in the order in which they were sent on it, whatever their
  /// targets. One to a promise waits for the promise in the flow, with all that come after it.
  ///
  /// @param flow a flow that the kernel gave the vat (`o-52`): anything else is a fault
  void sendOn(Slot flow, Slot target, String method, CapData args);

  /// Sends a message on a flow and names a promise for its result.
  ///
  /// @param flow likewise
  /// @param result as in [#send(Slot, String, CapData, Slot)]
  void sendOn(Slot flow, Slot target, String method, CapData args, Slot result);

  /// Asks to be told, in a [Delivery.Notify], what a promise is settled with. Asking again changes nothing.
  /// Who resolves a promise is not told of it.
  ///
  /// @param promise a promise in the vat's c-list (`p-60` or `p+5`); anything else is a fault
  void subscribe(Slot promise);

  /// Resolves promises: several at once, so that what they are resolved to may mention each other.
  ///
  /// A promise that is forwarded to another follows it: its messages, and all news, are from then on those of
  /// the other. One that would so follow itself is rejected.
  ///
  /// @param resolutions of promises in the vat's c-list that this vat decides and has not resolved, each once;
  ///     anything else is a fault
  void resolve(List<Resolution> resolutions);

  /// Writes a line to the vat's log. The line leaves the container once the crank is on disk.
  ///
  /// @param line one line of text, at most [Limits#logChars()] characters; line breaks are shown as `\n`
  void log(String line);
}
