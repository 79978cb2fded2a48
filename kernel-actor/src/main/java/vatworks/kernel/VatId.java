package vatworks.kernel;

/// The kernel's name for a vat, printed `v1`. Numbers are given out in order and never again.
///
/// @param number 0 for the kernel itself, the vats from 1
public record VatId(long number) {

  /// The kernel itself: whose crank it is when something from outside changes the tables.
  public static final VatId KERNEL = new VatId(0);

  public VatId {
    if (number < 0) {
      throw new IllegalArgumentException("a vat's number is not negative, found " + number);
    }
  }

  /// Whether this is the kernel itself.
  public boolean isKernel() { return number == 0; }

  @Override
  public String toString() {
    return "v" + number;
  }
}
