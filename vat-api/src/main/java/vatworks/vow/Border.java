package vatworks.vow;

import vatworks.vat.Slot;

/// The way out of a vat.
interface Border {

  /// Hands a message to the kernel, which resolves its result from then on.
  ///
  /// @throws IllegalArgumentException if an argument cannot pass; nothing has happened then
  /// @throws vatworks.vat.SyscallRefused if the message is over a limit; nothing has happened then
  void send(Slot target, Waiter.Message message);

  /// Sends likewise to one of the vat's own objects, round by the kernel's queue.
  void sendHome(Object target, Waiter.Message message);

  /// Sends on a flow to what a vow that this vat decides will be resolved to.
  void sendAhead(Fate vow, Waiter.Message message);

  /// Notes that a vow that this vat decides, and that the kernel knows, has been resolved.
  void owe(Fate vow);

  /// Notes that the kernel's name for a vow that this vat decides is another vow's from now on.
  void pass(Slot slot, Fate to);

  /// There is no way out: no reference to anything far can have come in.
  Border CLOSED = new Border() {

    @Override
    public void send(Slot target, Waiter.Message message) {
      throw new IllegalStateException("a vat that is alone was asked to send to " + target);
    }

    @Override
    public void sendHome(Object target, Waiter.Message message) {
      throw new IllegalStateException("a vat that is alone was asked to send by a kernel");
    }

    @Override
    public void sendAhead(Fate vow, Waiter.Message message) {
      throw new IllegalStateException("a vat that is alone was asked to send on a flow");
    }

    @Override
    public void pass(Slot slot, Fate to) {
      throw new IllegalStateException("a vat that is alone was asked to pass on " + slot);
    }

    @Override
    public void owe(Fate vow) {
      throw new IllegalStateException("a vat that is alone was asked to resolve a promise");
    }
  };
}
