package vatworks.kernel.turn;

/// How deep the threads are that vats run on. The memory of a stack is taken as it is used: one that is deep
/// costs nothing but addresses.
public final class VatThreads {

  // What the meter counts of a frame may be much less than what the interpreter needs for it.
  private static final int OF_METERED = 16;
  private static final long LEAST = 16L << 20;

  private VatThreads() {}

  /// The size of the stack of a thread.
  ///
  /// @param budget the largest stack that a vat on it may use, in bytes as the meter counts them
  public static long stackBytes(int budget) {
    return Math.max(LEAST, (long) OF_METERED * budget);
  }
}
