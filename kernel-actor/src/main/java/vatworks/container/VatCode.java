package vatworks.container;

import java.util.List;
import vatworks.vat.Vat;

/// The compiled code of one vat. Vats with the same sources hold the same bytes.
///
/// @param name the vat's name, which is its folder's
/// @param program its classes, and how to start them
/// @param interfaces the binary names of its root's interfaces, if the vat is of objects; a raw vat has none
record VatCode(String name, Program<Vat> program, List<String> interfaces) {

  VatCode {
    interfaces = List.copyOf(interfaces);
  }

  /// The same code under another vat's name.
  VatCode renamed(String newName) {
    return new VatCode(newName, program.renamed("vat " + newName, newName + "/"), interfaces);
  }

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
