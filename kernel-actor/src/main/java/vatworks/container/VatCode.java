package vatworks.container;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vatworks.container.ClassBytes.ClassFile;
import vatworks.container.CodeBundle.Kind;
import vatworks.kernel.Bundle;
import vatworks.kernel.turn.VatInstance;
import vatworks.vat.Vat;

/// The compiled code of one vat: all that it can name, but for the platform and the interface with the
/// kernel. Vats with the same sources hold the same bytes.
///
/// @param name the vat's name, which is its folder's
/// @param program its classes, and how to start them
/// @param own what is the vat's own
/// @param shared its copy of the folder `shared`, if there is one
/// @param userspace its copy of `vatworks.vow`
record VatCode(
    String name, Program<Vat> program, CodeBundle own, Optional<CodeBundle> shared, CodeBundle userspace) {

  /// The code of a vat.
  static VatCode of(String name, CodeBundle own, Optional<CodeBundle> shared, CodeBundle userspace) {
    Map<String, ClassFile> common = shared.map(CodeBundle::classes).orElse(Map.of());
    ClassBytes classes = new ClassBytes(own.classes(), common, userspace.classes());
    Program<Vat> program = new Program<>(
        title(name), folder(name), classes, own.mainClass(), new VatRole());
    return new VatCode(name, program, own, shared, userspace);
  }

  /// The code of a vat, as the journal keeps it.
  ///
  /// @param bundles those that [#bundles()] answered
  /// @throws ContainerException if they are not a vat's code
  static VatCode of(String name, List<Bundle> bundles) {
    List<CodeBundle> code = bundles.stream().map(CodeBundle::read).toList();
    List<Kind> kinds = code.stream().map(CodeBundle::kind).toList();
    boolean hasShared = kinds.equals(List.of(Kind.VAT, Kind.SHARED, Kind.USERSPACE));
    if (!hasShared && !kinds.equals(List.of(Kind.VAT, Kind.USERSPACE))) {
      throw new ContainerException(
          "the code of vat " + name
              + " cannot be read: expected bundles of a vat, of shared/ if there is any, "
              + "and of userspace, found " + kinds);
    }
    CodeBundle own = code.getFirst();
    if (!own.classes().containsKey(own.mainClass())) {
      throw new ContainerException(
          "the code of vat " + name + " cannot be read: its main class " + own.mainClass()
              + " is not among its classes");
    }
    Optional<CodeBundle> shared = hasShared ? Optional.of(code.get(1)) : Optional.empty();
    return of(name, own, shared, code.getLast());
  }

  /// The same code under another vat's name.
  VatCode renamed(String newName) {
    return new VatCode(
        newName, program.renamed(title(newName), folder(newName)), own, shared, userspace);
  }

  private static String title(String name) {
    return "vat " + name;
  }

  private static String folder(String name) {
    return name + "/";
  }

  /// The same code for the journal. Vats with the same sources have the same bundles.
  List<Bundle> bundles() {
    return shared.isPresent()
        ? List.of(own.bundle(), shared.get().bundle(), userspace.bundle())
        : List.of(own.bundle(), userspace.bundle());
  }

  /// The binary names of its root's interfaces, if the vat is of objects; a raw vat has none.
  List<String> interfaces() {
    return own.interfaces();
  }

  /// Makes the vat anew, with classes that no other vat has, as it is before its first turn. This runs the
  /// vat's code, on this thread, for as long as it likes.
  ///
  /// @param firstExport the number of the first object that it may export beside its root, at least 1
  /// @throws ContainerException if its constructor or a static initialiser throws
  VatInstance load(long firstExport) {
    return loaded(instantiate(), firstExport);
  }

  /// A vat that was made of this code, and has had no turn, likewise.
  VatInstance loaded(Vat vat, long firstExport) {
    LoadedVat loaded = new LoadedVat(vat, this);
    loaded.userspace().ifPresent(userspace -> userspace.exportFrom(firstExport));
    return loaded;
  }

  /// Whether the vat is one of objects.
  boolean isOfObjects() { return !interfaces().isEmpty(); }

  /// Makes the vat's main object likewise.
  Vat instantiate() {
    return program.start();
  }

  /// What the vat threw, in one line: `java.lang.IllegalStateException: no luck (alice/Index.java:12)`.
  String blame(Throwable thrown) {
    return program.blame(thrown);
  }
}
