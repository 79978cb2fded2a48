package vatworks.vat;

/// How much of the machine a confined vat may use.
///
/// @param computrons in a turn, at least 1
/// @param bytes allocated in a turn, at least 1, whether or not they are garbage by its end
/// @param stackBytes of stack in a turn, at least 1, as the meter counts them
/// @param heapBytes alive between turns, at least 1, likewise
public record Budget(long computrons, long bytes, int stackBytes, long heapBytes) {

  /// What a vat has unless the container's configuration says otherwise.
  public static final Budget DEFAULT = new Budget(100_000_000, 64L << 20, 512 << 10, 64L << 20);

  /// @throws IllegalArgumentException if a limit is not positive
  public Budget {
    requirePositive("computrons", computrons);
    requirePositive("bytes", bytes);
    requirePositive("stackBytes", stackBytes);
    requirePositive("heapBytes", heapBytes);
  }

  /// This budget with another limit for computrons.
  public Budget withComputrons(long other) {
    return new Budget(other, bytes, stackBytes, heapBytes);
  }

  /// This budget, with the other's limits where those are higher; but for the stack.
  public Budget atLeast(Budget other) {
    return new Budget(
        Math.max(computrons, other.computrons), Math.max(bytes, other.bytes), stackBytes,
        Math.max(heapBytes, other.heapBytes));
  }

  private static void requirePositive(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException("the limit " + name + " is at least 1, found " + value);
    }
  }
}
