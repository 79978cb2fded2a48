package vatworks.confine;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Finds out, before anything of it runs, whether a vat's code does only what a vat may do: whether all that
/// its class files name is the vat's own, or in the policy.
///
/// It looks at class files as they were given, whoever made them. Nothing that can be in them makes it throw or
/// hang. What is found nothing wrong with can still be wrong in ways that harm nobody but the vat.
public final class Verifier {

  private static final int MOST_CLASSES = 2_000;
  private static final int LARGEST_CLASS = 1 << 20;
  private static final int LARGEST_IN_ALL = 8 << 20;

  private static final HostMembers HOST = new HostMembers(Policy.standard());

  private final Policy policy = Policy.standard();
  private final SortedMap<String, byte[]> bytes = new TreeMap<>();
  private final Map<String, ClassModel> own = new HashMap<>();
  private final Map<String, ClassModel> trusted = new HashMap<>();
  private final TreeSet<Rejection> rejections = new TreeSet<>();

  private Verifier() {}

  /// All that is wrong with a vat's classes, in the order of its sources; nothing if they can be run.
  ///
  /// @param own class files by binary name: the vat's own and those of shared
  /// @param trusted those of userspace, likewise
  public static List<Rejection> check(Map<String, byte[]> own, Map<String, byte[]> trusted) {
    Verifier verifier = new Verifier();
    trusted.forEach(
        (name, file) -> verifier.trusted.put(Names.internal(name), ClassFile.of().parse(file)));
    verifier.check(own);
    return List.copyOf(verifier.rejections);
  }

  private void check(Map<String, byte[]> classes) {
    classes.forEach((name, file) -> bytes.put(Names.internal(name), file));
    if (!fits()) {
      return;
    }
    bytes.forEach(this::parse);
    Declarations declarations = new Declarations(own, trusted, HOST);
    bytes.forEach((name, _) -> {
      if (own.containsKey(name)) {
        rejections.addAll(check(name, declarations));
      }
    });
    if (rejections.isEmpty()) {
      verify();
    }
  }

  private boolean fits() {
    long all = bytes.values().stream().mapToLong(it -> it.length).sum();
    if (bytes.size() > MOST_CLASSES) {
      tooLarge("is one of " + bytes.size() + " classes", "a vat has at most " + MOST_CLASSES);
    } else if (all > LARGEST_IN_ALL) {
      tooLarge(
          "is one of classes of " + all + " bytes", "a vat's have at most " + LARGEST_IN_ALL + " together");
    }
    bytes.forEach((name, file) -> {
      if (file.length > LARGEST_CLASS) {
        Findings findings = Findings.of(name);
        findings.add(
            "is a class file of " + file.length + " bytes",
            "one has at most " + LARGEST_CLASS + ": write several classes");
        rejections.addAll(findings.rejections());
      }
    });
    return rejections.isEmpty();
  }

  private void tooLarge(String found, String advice) {
    Findings findings = Findings.of(bytes.firstKey());
    findings.add(found, advice);
    rejections.addAll(findings.rejections());
  }

  private void parse(String name, byte[] file) {
    try {
      ClassModel model = ClassFile.of().parse(file);
      model.thisClass().asInternalName();
      own.put(name, model);
    } catch (RuntimeException | StackOverflowError e) {
      rejections.addAll(unreadable(name, e).rejections());
    }
  }

  private static Findings unreadable(String name, Throwable why) {
    Findings findings = Findings.of(name);
    // What else its reader throws is about the reader.
    String message = Optional.ofNullable(why.getMessage())
        .filter(_ -> why instanceof IllegalArgumentException)
        .orElse("its parts do not fit together");
    findings.add("is not a class file that javac wrote", SourceNames.printable(message));
    return findings;
  }

  // Parts of a class file are read when they are first looked at.
  private TreeSet<Rejection> check(String name, Declarations declarations) {
    TreeSet<Rejection> found = new TreeSet<>();
    try {
      Findings findings = Findings.of(name, own.get(name));
      new ClassCheck(name, own.get(name), declarations, policy, findings).check();
      found.addAll(findings.rejections());
    } catch (RuntimeException | StackOverflowError e) {
      found.addAll(unreadable(name, e).rejections());
    }
    return found;
  }

  // What the JVM would refuse to load, so that it need not.
  private void verify() {
    World world = new World(name -> Optional.ofNullable(bytes.get(name)));
    ClassFile verifying = ClassFile.of(
        ClassFile.ClassHierarchyResolverOption.of(world.resolver(it -> it)));
    bytes.forEach((name, file) -> {
      try {
        List<String> errors = new ArrayList<>();
        verifying.verify(file).forEach(it -> errors.add(it.getMessage()));
        errors.stream().findFirst().ifPresent(
            it -> rejections.addAll(unreadable(name, new IllegalArgumentException(it)).rejections()));
      } catch (RuntimeException | StackOverflowError e) {
        rejections.addAll(unreadable(name, e).rejections());
      }
    });
  }
}
