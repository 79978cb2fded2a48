package vatworks.container;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vatworks.confine.Rejection;
import vatworks.confine.Verifier;
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
/// @param library what it is confined with; empty: it is trusted
record VatCode(
    String name, Program<Vat> program, CodeBundle own, Optional<CodeBundle> shared, CodeBundle userspace,
    Optional<CodeBundle> library) {

  /// The code of a vat.
  static VatCode of(
      String name, CodeBundle own, Optional<CodeBundle> shared, CodeBundle userspace,
      Optional<CodeBundle> library) {
    Map<String, ClassFile> common = shared.map(CodeBundle::classes).orElse(Map.of());
    ClassBytes classes = new ClassBytes(
        own.classes(), common, userspace.classes(),
        library.map(it -> Confined.classes(own, shared, userspace, it)));
    Program<Vat> program = new Program<>(
        title(name), folder(name), classes, own.mainClass(), new VatRole());
    return new VatCode(name, program, own, shared, userspace, library);
  }

  /// The code of a vat, as the journal keeps it.
  ///
  /// @param bundles those that [#bundles()] answered
  /// @throws ContainerException if they are not a vat's code
  static VatCode of(String name, List<Bundle> bundles) {
    List<CodeBundle> code = bundles.stream().map(CodeBundle::read).toList();
    List<Kind> kinds = code.stream().map(CodeBundle::kind).toList();
    List<Kind> expected = Stream.of(Kind.VAT, Kind.SHARED, Kind.USERSPACE, Kind.LIBRARY)
        .filter(kind -> kinds.contains(kind) || kind == Kind.VAT || kind == Kind.USERSPACE)
        .toList();
    if (!kinds.equals(expected)) {
      throw new ContainerException(
          "the code of vat " + name
              + " cannot be read: expected bundles of a vat, of shared/ if there is any, of userspace, "
              + "and of the library if it is confined, found " + kinds);
    }
    CodeBundle own = code.getFirst();
    if (!own.classes().containsKey(own.mainClass())) {
      throw new ContainerException(
          "the code of vat " + name + " cannot be read: its main class " + own.mainClass()
              + " is not among its classes");
    }
    return of(
        name, own, find(code, Kind.SHARED), find(code, Kind.USERSPACE).orElseThrow(),
        find(code, Kind.LIBRARY));
  }

  private static Optional<CodeBundle> find(List<CodeBundle> code, Kind kind) {
    return code.stream().filter(bundle -> bundle.kind() == kind).findFirst();
  }

  /// The same code under another vat's name.
  VatCode renamed(String newName) {
    return new VatCode(
        newName, program.renamed(title(newName), folder(newName)), own, shared, userspace, library);
  }

  private static String title(String name) {
    return "vat " + name;
  }

  private static String folder(String name) {
    return name + "/";
  }

  /// The same code for the journal. Vats with the same sources have the same bundles.
  List<Bundle> bundles() {
    List<CodeBundle> code = new ArrayList<>(List.of(own));
    shared.ifPresent(code::add);
    code.add(userspace);
    library.ifPresent(code::add);
    return code.stream().map(CodeBundle::bundle).toList();
  }

  /// Whether the vat can use nothing but what it was given.
  boolean isConfined() { return library.isPresent(); }

  /// What its classes do that a confined vat may not, a line for each, in the order of its sources; nothing if
  /// it can be confined. None of its code is run.
  List<String> rejections() {
    Map<String, byte[]> classes = new HashMap<>(own.bytes());
    shared.ifPresent(it -> classes.putAll(it.bytes()));
    return Verifier.check(classes, userspace.bytes()).stream()
        .map(rejection -> rejection.in(program.classes().sourceOf(rejection.type(), folder(name))))
        .map(Rejection::toString)
        .map(Printable::line)
        .toList();
  }

  /// The binary names of its root's interfaces, if the vat is of objects; a raw vat has none.
  List<String> interfaces() {
    return own.interfaces();
  }

  /// Makes the vat anew, with classes that no other vat has, as it is before its first turn. This runs the
  /// vat's code, on this thread, for as long as it likes.
  ///
  /// @param firstExport the number of the first object that it may export beside its root, at least 1
  /// @throws ContainerException if its constructor or a static initialiser throws, or if it is confined and
  ///     this JVM is not fit for that
  VatInstance load(long firstExport) {
    return loaded(instantiate(), firstExport);
  }

  /// A vat that was made of this code, and has had no turn, likewise.
  VatInstance loaded(Vat vat, long firstExport) {
    LoadedVat loaded = LoadedVat.of(vat, this);
    loaded.userspace().ifPresent(userspace -> userspace.exportFrom(firstExport));
    return loaded;
  }

  /// Whether the vat is one of objects.
  boolean isOfObjects() { return !interfaces().isEmpty(); }

  /// Makes the vat's main object likewise. A confined vat has the default budget for that.
  Vat instantiate() {
    if (isConfined()) {
      JvmFlags.requireFit();
    }
    return program.start();
  }

  /// What the vat threw, in one line: `java.lang.IllegalStateException: no luck (alice/Index.java:12)`.
  String blame(Throwable thrown) {
    return program.blame(thrown);
  }
}
