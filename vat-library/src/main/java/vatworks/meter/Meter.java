package vatworks.meter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vatworks.vat.Budget;
import vatworks.vat.Gauge;

/// What is charged for everything that a confined vat does.
///
/// Its state is static, and each vat's loader has a copy of this class: to charge is then as cheap as it can
/// be, and it happens at every basic block. Calls of the static methods are put into the vat's classes when
/// they are loaded; no vat's sources can name them.
///
/// What is used up stays so until the next turn begins: every later charge in the same turn ends it again.
public final class Meter implements Gauge {

  /// The meter of the vat in whose loader this class is.
  public static final Gauge GAUGE = new Meter();

  private static final long UNMETERED = Long.MAX_VALUE / 2;

  /// What is left after everything was: less than any charge could bring back.
  private static final long EMPTY = Long.MIN_VALUE / 2;

  // A fill of the stack trace costs this much, and for each byte of stack, as the meter counts those.
  private static final int CAUGHT = 2_000;
  private static final int THROWABLE = 500;
  private static final int STACK_BYTES_A_COMPUTRON = 2;

  private static final int ARRAY = 24;

  private static long granted = UNMETERED;
  private static long left = UNMETERED;
  private static long bytesGranted = UNMETERED;
  private static long bytesLeft = UNMETERED;
  private static long allocated;
  private static int stackGranted = Integer.MAX_VALUE;
  private static int stackLeft = Integer.MAX_VALUE;
  private static final List<Class<?>> INITIALIZED = new ArrayList<>();
  private static int hashes;
  private static boolean isOver;
  private static Optional<Limit> exceeded = Optional.empty();

  private Meter() {}

  /// Charges a basic block.
  public static void charge(int computrons) {
    left -= computrons;
    if (left < 0) {
      over(Limit.COMPUTRONS);
    }
  }

  /// Charges a basic block that makes objects.
  public static void charge(int computrons, int bytes) {
    left -= computrons;
    bytesLeft -= bytes;
    if ((left | bytesLeft) < 0) {
      over(left < 0 ? Limit.COMPUTRONS : Limit.BYTES);
    }
  }

  /// Charges something whose cost depends on what it is given. A cost less than 0 is one that overflowed.
  public static void chargeLong(long computrons) {
    if (computrons < 0 || (left -= computrons) < 0) {
      over(Limit.COMPUTRONS);
    }
  }

  /// Charges bytes that are about to be allocated, likewise.
  public static void allocate(long bytes) {
    if (bytes < 0 || (bytesLeft -= bytes) < 0) {
      over(Limit.BYTES);
    }
  }

  /// Charges an array that is about to be allocated. A negative length is left to the JVM to refuse.
  public static void allocate(int length, int elementBytes) {
    if (length > 0) {
      left -= length >> 3; // Memory is cleared.
      if (left < 0) {
        over(Limit.COMPUTRONS);
      }
    }
    allocate(ARRAY + Math.max(0L, length) * elementBytes);
  }

  /// Charges one dimension of an array of arrays that is about to be allocated.
  ///
  /// @param arrays how many arrays there are in this dimension
  /// @param length of each
  /// @return how many elements they have together
  public static long dimension(long arrays, int length, int elementBytes) {
    long elements = Sizes.times(arrays, Math.max(0, length));
    chargeLong(elements >> 3);
    allocate(Sizes.plus(Sizes.times(arrays, ARRAY), Sizes.times(elements, elementBytes)));
    return elements;
  }

  /// Notes that a class with statics is about to be initialised.
  public static void initializes(Class<?> type) {
    INITIALIZED.add(type);
  }

  /// A number for an object that has no hash of its own: 1 for the first that is asked for one.
  public static int nextHash() {
    return ++hashes;
  }

  /// Charges the frame of a method that was just entered, and what is always run in it.
  ///
  /// @return the bytes of stack that were left before it, for [#leave(int)]
  public static int enter(int bytes, int computrons) {
    int before = stackLeft;
    int after = before - bytes;
    stackLeft = after;
    left -= computrons;
    if ((left | after) < 0) {
      over(after < 0 ? Limit.STACK : Limit.COMPUTRONS);
    }
    return before;
  }

  /// Charges a frame likewise, and the objects that are always made in it.
  ///
  /// @return likewise
  public static int enter(int frameBytes, int computrons, int bytes) {
    bytesLeft -= bytes;
    if (bytesLeft < 0) {
      over(Limit.BYTES);
    }
    return enter(frameBytes, computrons);
  }

  /// Gives back a frame, and all those above it that an exception went through.
  public static void leave(int before) {
    stackLeft = before;
  }

  /// Charges a throwable that is about to be made, which has a look at the whole stack.
  public static void throwable() {
    charge(THROWABLE + (stackGranted - stackLeft) / STACK_BYTES_A_COMPUTRON);
  }

  /// Is at the beginning of every handler, and lets nothing be caught that ends a turn.
  public static void caught(Throwable thrown) throws Throwable {
    if (thrown instanceof LinkageError && !(thrown instanceof ExceptionInInitializerError)) {
      throw isOver ? Kill.KILL : thrown;
    }
    caughtByTrusted(thrown);
  }

  /// The same in code that is trusted: it may catch that a class cannot be used, and says so in words that do
  /// not depend on the JVM.
  public static void caughtByTrusted(Throwable thrown) {
    // Where a JVM gives up differs from run to run: no vat may go on from there.
    if (isOver) {
      throw Kill.KILL;
    }
    if (thrown instanceof VirtualMachineError) {
      over(thrown instanceof OutOfMemoryError ? Limit.BYTES : Limit.STACK);
    }
    charge(CAUGHT + (stackGranted - stackLeft) / STACK_BYTES_A_COMPUTRON);
  }

  private static void over(Limit limit) {
    if (!isOver) {
      isOver = true;
      exceeded = Optional.of(limit);
    }
    left = EMPTY;
    bytesLeft = EMPTY;
    throw Kill.KILL;
  }

  @Override
  public void begin(Budget budget) {
    granted = budget.computrons();
    left = granted;
    bytesGranted = budget.bytes();
    bytesLeft = bytesGranted;
    stackGranted = budget.stackBytes();
    stackLeft = stackGranted;
    isOver = false;
    exceeded = Optional.empty();
  }

  @Override
  public void charge(long computrons) {
    chargeLong(computrons);
  }

  @Override
  public long end() {
    long used = isOver ? granted : granted - left;
    allocated = bytesGranted - Math.max(0, bytesLeft);
    left = UNMETERED;
    granted = UNMETERED;
    bytesGranted = UNMETERED;
    bytesLeft = UNMETERED;
    stackGranted = Integer.MAX_VALUE;
    stackLeft = Integer.MAX_VALUE;
    return used;
  }

  @Override
  public long allocated() {
    return allocated;
  }

  @Override
  public List<Class<?>> initialized() {
    return List.copyOf(INITIALIZED);
  }

  @Override
  public Optional<Limit> exceeded() {
    return exceeded;
  }
}
