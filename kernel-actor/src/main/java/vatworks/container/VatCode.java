package vatworks.container;

import vatworks.vat.Vat;

/// The compiled code of one vat. Vats with the same sources hold the same bytes.
///
/// @param name the vat's name, which is its folder's
/// @param program its classes, and how to start them
record VatCode(String name, Program<Vat> program) {

  /// Makes the vat anew, with classes that no other vat has. This runs the vat's code, on this thread, for as
  /// long as it likes.
  ///
  /// @throws ContainerException if its constructor or a static initialiser throws
  Vat instantiate() {
    return program.start();
  }

  /// What the vat threw, in one line: `java.lang.IllegalStateException: no luck (alice/Index.java:12)`.
  String blame(Throwable thrown) {
    return program.blame(thrown);
  }
}
