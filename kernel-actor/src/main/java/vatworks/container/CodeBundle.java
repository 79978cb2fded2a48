package vatworks.container;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import vatworks.container.ClassBytes.ClassFile;
import vatworks.kernel.Bundle;
import vatworks.kernel.ByteReader;
import vatworks.kernel.ByteWriter;
import vatworks.kernel.Terms;

/// A folder of code as the journal keeps it: its sources, and the classes that they were compiled to.
///
/// It is written deterministically, so the same sources make the same bundle, of which the journal has one,
/// however many vats run it. The layout is, in the terms of [ByteWriter]: a byte for the version of the
/// layout, a byte for the [Kind], the main class and its interfaces as texts, the number of sources and for
/// each its path and its text, the number of classes and for each its name, its source and its bytes. Sources
/// are in the order of their paths, classes in the order of their names.
final class CodeBundle {

  /// What a folder of code is for. A kind is written as its place in this list, from 0.
  enum Kind {
    /// What is a vat's own.
    VAT("a vat"),
    /// What every vat may use.
    SHARED("shared/"),
    /// `vatworks.vow`, which has no sources here.
    USERSPACE("userspace"),
    /// The wiring, which has run when anything else does.
    WIRING("the wiring"),
    /// `vatworks.java` and the meter, which a confined vat has beside.
    LIBRARY("the library");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    @Override
    public String toString() {
      return title;
    }
  }

  private static final int LAYOUT = 1;

  // What was read is read once: thousands of vats can have the same code.
  private static final Map<Bundle, WeakReference<CodeBundle>> KNOWN = new WeakHashMap<>();

  private final Kind kind;
  private final String mainClass;
  private final List<String> interfaces;
  private final List<Source> sources;
  private final Map<String, ClassFile> classes;
  private final Bundle bundle;

  private CodeBundle(
      Kind kind, String mainClass, List<String> interfaces, List<Source> sources,
      Map<String, ClassFile> classes) {
    this.kind = kind;
    this.mainClass = mainClass;
    this.interfaces = List.copyOf(interfaces);
    this.sources = sources.stream().sorted(Comparator.comparing(Source::path)).toList();
    this.classes = Map.copyOf(classes);
    bundle = Bundle.of(write());
  }

  /// The code of a program, a vat's or the wiring.
  ///
  /// @param sources those of its own folder
  static CodeBundle of(Kind kind, Program<?> program, List<Source> sources) {
    return new CodeBundle(
        kind, program.mainClass(), program.interfaces(), sources, program.classes().own());
  }

  /// The code of the folder `shared`.
  static CodeBundle shared(List<Source> sources, Map<String, ClassFile> classes) {
    return new CodeBundle(Kind.SHARED, "", List.of(), sources, classes);
  }

  /// The userspace that this host has.
  static CodeBundle userspace() {
    return Userspace.HOSTS;
  }

  /// The library that this host has.
  static CodeBundle library() {
    return Library.HOSTS;
  }

  /// The code in a bundle.
  ///
  /// @throws ContainerException if it is not code, or is of a layout that is not known here; it names the
  ///     place
  static CodeBundle read(Bundle bundle) {
    synchronized (KNOWN) {
      Optional<CodeBundle> known = Optional.ofNullable(KNOWN.get(bundle)).map(WeakReference::get);
      if (known.isPresent()) {
        return known.get();
      }
      CodeBundle read = readAnew(bundle);
      KNOWN.put(bundle, new WeakReference<>(read));
      return read;
    }
  }

  private static CodeBundle readAnew(Bundle bundle) {
    try {
      CodeBundle code = read(new ByteReader(bundle.content()));
      int wrong = Arrays.mismatch(code.bundle.content(), bundle.content());
      if (wrong >= 0) {
        throw new IllegalArgumentException(
            "expected what is written for the same code at byte " + wrong + " of " + bundle.content().length);
      }
      if (!code.bundle.equals(bundle)) {
        throw new IllegalArgumentException("expected the id " + code.bundle.id());
      }
      return code;
    } catch (IllegalArgumentException e) {
      throw new ContainerException("the code in " + bundle + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static CodeBundle read(ByteReader in) {
    int layout = in.tag();
    if (layout != LAYOUT) {
      throw new IllegalArgumentException("it has the layout " + layout + ", and this Vatworks reads " + LAYOUT);
    }
    int kind = in.tag();
    if (kind >= Kind.values().length) {
      throw in.corrupt("the number of a kind, at most " + (Kind.values().length - 1) + ", before what is");
    }
    String mainClass = in.text();
    List<String> interfaces = Terms.texts(in);
    List<Source> sources = new ArrayList<>();
    for (int left = in.count(); left > 0; left--) {
      sources.add(new Source(in.text(), in.text()));
    }
    Map<String, ClassFile> classes = new HashMap<>();
    for (int left = in.count(); left > 0; left--) {
      String name = in.text();
      String source = in.text();
      classes.put(name, new ClassFile(in.bytes(), source));
    }
    if (!in.isAtEnd()) {
      throw in.corrupt("the end");
    }
    return new CodeBundle(Kind.values()[kind], mainClass, interfaces, sources, classes);
  }

  private byte[] write() {
    ByteWriter out = new ByteWriter(1 << 12);
    out.tag(LAYOUT);
    out.tag(kind.ordinal());
    out.text(mainClass);
    Terms.writeTexts(interfaces, out);
    out.number(sources.size());
    for (Source source : sources) {
      out.text(source.path());
      out.text(source.text());
    }
    out.number(classes.size());
    new TreeMap<>(classes).forEach((name, file) -> {
      out.text(name);
      out.text(file.source());
      out.bytes(file.bytes());
    });
    return out.toByteArray();
  }

  Kind kind() {
    return kind;
  }

  /// The binary name of the class to make an instance of; empty where there is none.
  String mainClass() {
    return mainClass;
  }

  /// The binary names of the interfaces of the main class by which others know its object, if it is one.
  List<String> interfaces() {
    return interfaces;
  }

  /// What the classes were compiled from, sorted by path within the folder.
  List<Source> sources() {
    return sources;
  }

  /// The classes, by binary name.
  Map<String, ClassFile> classes() {
    return classes;
  }

  /// The same for the journal.
  Bundle bundle() {
    return bundle;
  }

  /// The bytes of its classes, by binary name.
  Map<String, byte[]> bytes() {
    return classes.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> entry.getValue().bytes()));
  }

  /// Made when it is first asked for.
  private static final class Library {

    private static final CodeBundle HOSTS = new CodeBundle(
        Kind.LIBRARY, "", List.of(), List.of(), classes());

    private static Map<String, ClassFile> classes() {
      Map<String, ClassFile> classes = new HashMap<>();
      ApiClasses.library().forEach((name, bytes) -> classes.put(name, new ClassFile(bytes, "")));
      return classes;
    }
  }

  /// Made when it is first asked for.
  private static final class Userspace {

    private static final CodeBundle HOSTS = new CodeBundle(
        Kind.USERSPACE, "", List.of(), List.of(), classes());

    private static Map<String, ClassFile> classes() {
      Map<String, ClassFile> classes = new HashMap<>();
      ApiClasses.all().forEach((name, bytes) -> {
        if (VatLoader.isUserspace(name)) {
          classes.put(name, new ClassFile(bytes, ""));
        }
      });
      return classes;
    }
  }
}
