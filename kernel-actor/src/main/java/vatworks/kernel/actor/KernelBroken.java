package vatworks.kernel.actor;

/// The JVM failed in the middle of the kernel's own work: it ran out of memory, say. The tables may be half
/// changed, so the kernel stops; Akka by itself would pass such errors over and go on.
final class KernelBroken extends IllegalStateException {

  KernelBroken(Error cause) {
    super("the kernel was interrupted by " + cause, cause);
  }
}
