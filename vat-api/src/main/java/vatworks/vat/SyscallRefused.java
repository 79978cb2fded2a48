package vatworks.vat;

/// Thrown into a vat at a syscall that asks for more than the container's [Limits]. Nothing has happened; the
/// vat may catch it and go on.
public final class SyscallRefused extends RuntimeException {

  private SyscallRefused(String message) {
    super(message);
  }

  static SyscallRefused methodLength(int found, int limit) {
    return new SyscallRefused(
        "a method's name has 1 to " + limit + " characters, found " + found);
  }

  static SyscallRefused bodyTooLarge(long found, int limit) {
    return new SyscallRefused("a body has at most " + limit + " bytes, found " + found);
  }

  static SyscallRefused tooManySlots(int found, int limit) {
    return new SyscallRefused("a message has at most " + limit + " slots, found " + found);
  }

  static SyscallRefused tooManyResolutions(int found, int limit) {
    return new SyscallRefused("a resolve settles at most " + limit + " promises, found " + found);
  }

  static SyscallRefused logTooLong(int found, int limit) {
    return new SyscallRefused("a log line has at most " + limit + " characters, found " + found);
  }

  static SyscallRefused notText(String what, int index) {
    return new SyscallRefused(
        what + " is Unicode text, found half a surrogate pair at character " + index + " (0-based)");
  }

  static SyscallRefused tooManySyscalls(int limit) {
    return new SyscallRefused("a turn makes at most " + limit + " syscalls");
  }

  static SyscallRefused tooManyBytes(long limit) {
    return new SyscallRefused("a turn sends and logs at most " + limit + " bytes");
  }
}
