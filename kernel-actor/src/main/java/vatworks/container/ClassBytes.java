package vatworks.container;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vatworks.confine.ConfinedClasses;

/// The classes that one program (a vat or the wiring) brings along: its own, and its copies of shared's and
/// of userspace's. Many vats with the same sources share one of these; what they never share is the classes
/// made from it.
///
/// @param own the program's own classes, by binary name (`greetings.Polite$Kind`)
/// @param shared the classes of the folder `shared`, likewise
/// @param userspace the classes of `vatworks.vow`, likewise: those that the program was compiled with, for a
///     later userspace may not be what it expects
/// @param confined the same as they are run where nobody trusts them; empty: they are run as they are
record ClassBytes(
    Map<String, ClassFile> own, Map<String, ClassFile> shared, Map<String, ClassFile> userspace,
    Optional<ConfinedClasses> confined) {

  /// One class file.
  ///
  /// @param bytes what javac wrote; nobody writes to it
  /// @param source the file it was compiled from, within its folder: `greetings/Polite.java`; empty where
  ///     that is not at hand
  record ClassFile(byte[] bytes, String source) {}

  /// Those of a program that is trusted.
  ClassBytes(
      Map<String, ClassFile> own, Map<String, ClassFile> shared, Map<String, ClassFile> userspace) {
    this(own, shared, userspace, Optional.empty());
  }

  ClassBytes {
    own = Map.copyOf(own);
    shared = Map.copyOf(shared);
    userspace = Map.copyOf(userspace);
  }

  /// The class file that a loader is to define under that name.
  ///
  /// @throws IllegalArgumentException if it cannot be made fit to run
  Optional<byte[]> bytes(String name) {
    if (confined.isPresent()) {
      return confined.get().find(name);
    }
    Optional<ClassFile> found = VatLoader.isUserspace(name)
        ? Optional.ofNullable(userspace.get(name))
        : find(name);
    return found.map(ClassFile::bytes);
  }

  /// The class file of that name, if it is one that the basedir's author wrote.
  Optional<ClassFile> find(String name) {
    ClassFile found = own.get(name);
    return Optional.ofNullable(found == null ? shared.get(name) : found);
  }

  /// The path of the source that a class was compiled from, within the basedir.
  ///
  /// @param folder what to put before the path of the program's own sources: `alice/`
  Optional<String> sourceOf(String name, String folder) {
    if (own.containsKey(name)) {
      return Optional.of(folder + own.get(name).source());
    }
    return Optional.ofNullable(shared.get(name)).map(file -> "shared/" + file.source());
  }

  /// The frames, topmost first, of what was thrown that are in these classes and have a line number.
  List<StackTraceElement> frames(Throwable thrown) {
    try {
      // Untrusted: an exception of the program's own can answer anything.
      return Arrays.stream(thrown.getStackTrace())
          .filter(frame -> frame.getLineNumber() > 0 && find(frame.getClassName()).isPresent())
          .toList();
    } catch (Throwable e) {
      return List.of();
    }
  }
}
