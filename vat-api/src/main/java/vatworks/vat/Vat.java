package vatworks.vat;

/// An isolated program that the kernel runs one delivery at a time.
///
/// A vat is a public final class named `Index` with a public constructor without parameters. Its fields are
/// its state. It MUST NOT use anything but its own state and the delivery to decide what to do: no clock, no
/// randomness, no threads, no statics. What it does can then be done again from the journal, to the same end.
public interface Vat {

  /// Runs one turn.
  ///
  /// Whatever this throws is the vat's fault: nothing that was asked for in this turn happens, and the vat is as
  /// it was before. What becomes of the message is for the vat's keeper to say; without one its result is
  /// rejected, unless the container's configuration says otherwise.
  ///
  /// @param syscall what the vat may ask of the kernel, until this method returns
  /// @param delivery what the kernel brings
  void deliver(Syscall syscall, Delivery delivery) throws Exception;
}
