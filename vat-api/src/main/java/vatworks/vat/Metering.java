package vatworks.vat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is charged for everything that a confined vat does.
///
/// There is one in the loader of every confined vat, as a constant, so that to charge is nearly as cheap as if
/// it were static: that happens at every basic block. The code is the host's, for the JVM would have to
/// compile a vat's own copy of it anew. Calls of it are put into the vat's classes when they are loaded; no
/// vat's sources can name it.
///
/// What is used up stays so until the next turn begins: every later charge in the same turn ends it again.
public final class Metering implements Gauge {

  private static final long UNMETERED = Long.MAX_VALUE / 2;

  /// What is left after everything was: less than any charge could bring back.
  private static final long EMPTY = Long.MIN_VALUE / 2;

  // A fill of the stack trace costs this much, and for each byte of stack, as the meter counts those.
  private static final int CAUGHT = 2_000;
  private static final int THROWABLE = 500;
  private static final int STACK_BYTES_A_COMPUTRON = 2;

  private static final int ARRAY = 24;

  private long granted = UNMETERED;
  private long left = UNMETERED;
  private long bytesGranted = UNMETERED;
  private long bytesLeft = UNMETERED;
  private long allocated;
  private int stackGranted = Integer.MAX_VALUE;
  private int stackLeft = Integer.MAX_VALUE;
  private final List<Class<?>> initialized = new ArrayList<>();
  private int hashes;
  private boolean isOver;
  private Optional<Limit> exceeded = Optional.empty();

  /// One that charges nothing until a turn begins.
  public Metering() {}

  /// Charges a basic block.
  public void charge(int computrons) {
    left -= computrons;
    if (left < 0) {
      over(Limit.COMPUTRONS);
    }
  }

  /// Charges a basic block that makes objects.
  public void charge(int computrons, int bytes) {
    left -= computrons;
    bytesLeft -= bytes;
    if ((left | bytesLeft) < 0) {
      over(left < 0 ? Limit.COMPUTRONS : Limit.BYTES);
    }
  }

  /// Charges something whose cost depends on what it is given. A cost less than 0 is one that overflowed.
  public void chargeLong(long computrons) {
    if (computrons < 0 || (left -= computrons) < 0) {
      over(Limit.COMPUTRONS);
    }
  }

  /// Charges bytes that are about to be allocated, likewise.
  public void allocate(long bytes) {
    if (bytes < 0 || (bytesLeft -= bytes) < 0) {
      over(Limit.BYTES);
    }
  }

  /// Charges an array that is about to be allocated. A negative length is left to the JVM to refuse.
  public void allocate(int length, int elementBytes) {
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
  /// @param charged which comes last, for the code that calls this has the others on its stack already
  /// @return how many elements they have together
  public static long dimension(long arrays, int length, int elementBytes, Metering charged) {
    long elements = Sizes.times(arrays, Math.max(0, length));
    charged.chargeLong(elements >> 3);
    charged.allocate(Sizes.plus(Sizes.times(arrays, ARRAY), Sizes.times(elements, elementBytes)));
    return elements;
  }

  /// Notes that a class with statics is about to be initialised.
  public void initializes(Class<?> type) {
    initialized.add(type);
  }

  /// A number for an object that has no hash of its own: 1 for the first that is asked for one.
  public int nextHash() {
    return ++hashes;
  }

  /// Charges the frame of a method that was just entered, and what is always run in it.
  ///
  /// @return the bytes of stack that were left before it, for [#leave(int)]
  public int enter(int bytes, int computrons) {
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
  public int enter(int frameBytes, int computrons, int bytes) {
    bytesLeft -= bytes;
    if (bytesLeft < 0) {
      over(Limit.BYTES);
    }
    return enter(frameBytes, computrons);
  }

  /// Gives back a frame, and all those above it that an exception went through.
  public void leave(int before) {
    stackLeft = before;
  }

  /// Charges a throwable that is about to be made, which has a look at the whole stack.
  public void throwable() {
    charge(THROWABLE + (stackGranted - stackLeft) / STACK_BYTES_A_COMPUTRON);
  }

  /// Is at the beginning of every handler, and lets nothing be caught that ends a turn.
  public void caught(Throwable thrown) throws Throwable {
    if (thrown instanceof LinkageError && !(thrown instanceof ExceptionInInitializerError)) {
      throw isOver ? Kill.KILL : thrown;
    }
    caughtByTrusted(thrown);
  }

  /// The same in code that is trusted: it may catch that a class cannot be used, and says so in words that do
  /// not depend on the JVM.
  public void caughtByTrusted(Throwable thrown) {
    // Where a JVM gives up differs from run to run: no vat may go on from there.
    if (isOver) {
      throw Kill.KILL;
    }
    if (thrown instanceof VirtualMachineError) {
      over(thrown instanceof OutOfMemoryError ? Limit.BYTES : Limit.STACK);
    }
    charge(CAUGHT + (stackGranted - stackLeft) / STACK_BYTES_A_COMPUTRON);
  }

  private void over(Limit limit) {
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
    return List.copyOf(initialized);
  }

  @Override
  public Optional<Limit> exceeded() {
    return exceeded;
  }
}
