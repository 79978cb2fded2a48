package vatworks.kernel;

import java.util.Optional;

/// A call of one of the kernel's own objects that cannot be done.
final class BadCall extends Exception {

  /// @param message one sentence, for whoever called
  BadCall(String message) {
    super(message, null, false, false);
  }

  /// Nothing of that name can be called.
  static BadCall noMethod(String method, String offer) {
    return new BadCall("there is no method " + method + ": " + offer);
  }

  /// @throws BadCall if there is something to be said against it
  static void unless(Optional<String> refusal) throws BadCall {
    if (refusal.isPresent()) {
      throw new BadCall(refusal.get());
    }
  }
}
