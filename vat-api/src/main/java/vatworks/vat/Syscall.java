package vatworks.vat;

import java.util.List;

/// What a vat asks of the kernel during one turn.
///
/// No call answers anything, and none has an effect until the turn has ended well: then all of them happen,
/// in the order they were made, or, if the vat is at fault, none. A `Syscall` is valid only during its turn
/// and only on its turn's thread; using it later or elsewhere throws an [IllegalStateException].
///
/// A slot with a positive number is the vat's own and may be made up at will; naming a negative one that the
/// kernel never gave is a fault, found when the turn has ended.
public interface Syscall {

  /// Queues a message to the object behind `target`, and asks for no answer.
  ///
  /// @param target the receiver: an import (`o-50`), or one of the vat's own exports (`o+3`)
  /// @param method the method's name: 1 character up to [Limits#methodChars()]
  /// @param args the arguments, with the references they mention
  /// @throws SyscallRefused if the message is larger than the container's [Limits]
  void send(Slot target, String method, CapData args);

  /// Queues a message and names a promise for its result, which the receiver is to resolve.
  ///
  /// @param result a promise of the vat's own (`p+5`) that has not been used before
  void send(Slot target, String method, CapData args, Slot result);

  /// Asks to be told, in a [Delivery.Notify], when a promise is settled.
  ///
  /// @param promise a promise in the vat's c-list (`p-60` or `p+5`)
  void subscribe(Slot promise);

  /// Settles promises that this vat decides: several at once, so that they may refer to each other.
  void resolve(List<Resolution> resolutions);

  /// Writes a line to the vat's log. The line leaves the container once the crank is on disk.
  ///
  /// @param line one line of text, at most [Limits#logChars()] characters; line breaks are shown as `\n`
  void log(String line);
}
