package vatworks.vat;

import java.util.Objects;

/// How much a vat may ask for. What is over a limit is refused at the syscall, with a [SyscallRefused].
///
/// @param bodyBytes the size of a message's body, in bytes of UTF-8
/// @param slots the number of slots in a message, and of resolutions in a `resolve`
/// @param methodChars the length of a method's name, in UTF-16 units
/// @param logChars the length of a log line, in UTF-16 units
/// @param turnSyscalls the number of syscalls in one turn, beside a `subscribe` for each promise that its
///     delivery brings
/// @param turnBytes the size of all that one turn asks for, in bytes: bodies, method names and log lines in
///     UTF-8, 8 for each slot
/// @param budget how much of the machine a turn may use, where the vat is confined
public record Limits(
    int bodyBytes, int slots, int methodChars, int logChars, int turnSyscalls, long turnBytes,
    Budget budget) {

  /// What a container has unless its configuration says otherwise.
  public static final Limits DEFAULT = new Limits(1 << 20, 10_000, 256, 16_384, 100_000, 64L << 20);

  /// @throws IllegalArgumentException if a limit is not positive
  public Limits {
    requirePositive("bodyBytes", bodyBytes);
    requirePositive("slots", slots);
    requirePositive("methodChars", methodChars);
    requirePositive("logChars", logChars);
    requirePositive("turnSyscalls", turnSyscalls);
    requirePositive("turnBytes", turnBytes);
    Objects.requireNonNull(budget, "budget");
  }

  /// Limits with the budget that a vat has unless something else is said.
  public Limits(
      int bodyBytes, int slots, int methodChars, int logChars, int turnSyscalls, long turnBytes) {
    this(bodyBytes, slots, methodChars, logChars, turnSyscalls, turnBytes, Budget.DEFAULT);
  }

  /// These limits with another budget.
  public Limits withBudget(Budget other) {
    return new Limits(bodyBytes, slots, methodChars, logChars, turnSyscalls, turnBytes, other);
  }

  private static void requirePositive(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException("the limit " + name + " is at least 1, found " + value);
    }
  }

  /// Measures a message against these limits, whoever sends it: a vat, a wiring or the console.
  ///
  /// @return the size of the message, in bytes, as [#turnBytes()] counts it
  /// @throws SyscallRefused if anything about it is over a limit, or is not text
  public long measure(String method, CapData args) {
    if (method.isEmpty() || method.length() > methodChars) {
      throw SyscallRefused.methodLength(method.length(), methodChars);
    }
    return utf8Bytes("a method's name", method) + measure(args);
  }

  /// Measures data likewise.
  long measure(CapData data) {
    long bytes = utf8Bytes("a body", data.body());
    if (bytes > bodyBytes) {
      throw SyscallRefused.bodyTooLarge(bytes, bodyBytes);
    }
    if (data.slots().size() > slots) {
      throw SyscallRefused.tooManySlots(data.slots().size(), slots);
    }
    return bytes + 8L * data.slots().size();
  }

  /// Measures a log line likewise.
  long measure(String line) {
    if (line.length() > logChars) {
      throw SyscallRefused.logTooLong(line.length(), logChars);
    }
    return utf8Bytes("a log line", line);
  }

  // Half of a surrogate pair has no UTF-8: the journal could not give back what the vat said.
  private static long utf8Bytes(String what, String text) {
    int length = text.length();
    long bytes = length;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        bytes += c < 0x800 ? 1 : 2;
        if (Character.isSurrogate(c)) {
          if (!Character.isHighSurrogate(c)
              || i + 1 == length
              || !Character.isLowSurrogate(text.charAt(i + 1))) {
            throw SyscallRefused.notText(what, i);
          }
          i++; // A pair is 4 bytes for 2 characters.
        }
      }
    }
    return bytes;
  }
}
