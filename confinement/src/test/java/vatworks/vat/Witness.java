package vatworks.vat;

/// Knows whether a confined vat reached it: it is in a package that the loaders of vats let through, and in no
/// policy.
public final class Witness {

  /// How often it was called.
  public static int calls;

  private Witness() {}

  /// What no vat can call.
  public static void touch() {
    calls++;
  }
}
