package vatworks.container;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vatworks.container.ClassBytes.ClassFile;
import vatworks.container.Compilation.Declared;
import vatworks.vat.Wiring;

/// One build of a basedir: compiles folder after folder, and collects what is wrong, so that all of it is
/// told at once. Vats with the same sources are compiled once, and have their class bytes in common.
final class Build {

  private final SourceCompiler compiler;
  private final List<Source> sharedSources;
  private final Optional<CodeBundle> library;
  private final List<String> problems = new ArrayList<>();
  private final StringBuilder errors = new StringBuilder();
  private int errorCount;

  /// @param shared the sources of the folder `shared`
  /// @param confines whether vats are to be confined
  Build(SourceCompiler compiler, List<Source> shared, boolean confines) {
    this.compiler = compiler;
    library = confines ? Optional.of(CodeBundle.library()) : Optional.empty();
    this.sharedSources = shared;
  }

  /// Builds all of a basedir.
  ///
  /// @throws ContainerException with all that is wrong
  Basedir basedir(SourceTree tree) {
    Optional<CodeBundle> shared = shared();
    Map<List<Source>, Optional<VatCode>> bySources = new HashMap<>();
    List<VatCode> vats = new ArrayList<>();
    tree.vats().forEach((name, sources) -> {
      bySources
          .computeIfAbsent(sources, any -> vat(name, sources, shared))
          .ifPresent(code -> vats.add(code.renamed(name)));
    });
    List<Source> wiringSources = List.of(tree.wiring());
    Optional<Program<Wiring>> wiring = program(
        new Wanted<>("the wiring", "", "Wiring", new WiringRole()), wiringSources, shared);
    requireNoProblems();
    CodeBundle wiringCode = CodeBundle.of(CodeBundle.Kind.WIRING, wiring.orElseThrow(), wiringSources);
    return new Basedir(vats, wiring.get(), wiringCode);
  }

  /// Builds one vat, and shared for it.
  ///
  /// @throws ContainerException with all that is wrong
  VatCode vat(String name, List<Source> sources) {
    Optional<VatCode> code = vat(name, sources, shared());
    requireNoProblems();
    return code.orElseThrow();
  }

  private Optional<CodeBundle> shared() {
    if (sharedSources.isEmpty()) {
      return Optional.empty();
    }
    Compilation compiled = compiler.compile("shared/", sharedSources, Map.of());
    if (isSound("shared/", compiled, Map.of())) {
      collectErrors(compiled);
    }
    // Without shared's classes every vat would only add errors that are none of its own.
    requireNoProblems();
    return Optional.of(CodeBundle.shared(sharedSources, compiled.classes()));
  }

  private Optional<VatCode> vat(String name, List<Source> sources, Optional<CodeBundle> shared) {
    Optional<VatCode> code = program(
        new Wanted<>("vat " + name, name + "/", "Index", new VatRole()), sources, shared)
        .map(program -> CodeBundle.of(CodeBundle.Kind.VAT, program, sources))
        .map(own -> VatCode.of(name, own, shared, CodeBundle.userspace(), library));
    code.filter(VatCode::isConfined).map(VatCode::rejections).ifPresent(problems::addAll);
    return code;
  }

  private <T> Optional<Program<T>> program(
      Wanted<T> wanted, List<Source> sources, Optional<CodeBundle> sharedCode) {
    Map<String, ClassFile> shared = sharedCode.map(CodeBundle::classes).orElse(Map.of());
    Compilation compiled = compiler.compile(wanted.folder(), sources, shared);
    List<Declared> mains = compiled.declared().stream().filter(d -> d.simpleName().equals(wanted.mainName()))
        .toList();
    if (mains.size() > 1) {
      problems.add(wanted.tooMany(mains));
      return Optional.empty();
    }
    if (isSound(wanted.folder(), compiled, shared)) {
      collectErrors(compiled);
    }
    if (compiled.hasErrors()) {
      return Optional.empty();
    }
    if (mains.isEmpty()) {
      problems.add(wanted.missing());
      return Optional.empty();
    }
    ClassBytes classes = new ClassBytes(
        compiled.classes(), shared, CodeBundle.userspace().classes());
    Program<T> program = new Program<>(
        wanted.title(), wanted.folder(), classes, mains.getFirst().name(), wanted.role());
    Optional<String> flaw = program.flaw();
    flaw.ifPresent(problems::add);
    return flaw.isPresent() ? Optional.empty() : Optional.of(program);
  }

  // Where a name is taken, javac's errors are not shown: they would only be about the wrong class.
  private boolean isSound(String folder, Compilation compiled, Map<String, ClassFile> shared) {
    int before = problems.size();
    for (Declared declared : compiled.declared()) {
      String source = folder + declared.source();
      ClassFile other = shared.get(declared.name());
      if (other != null) {
        problems.add(
            "the class "
                + declared.name()
                + " is declared in shared/"
                + other.source()
                + " and in "
                + source
                + ": expected it in one of them");
      }
      if (declared.packageName().equals("vatworks") || declared.packageName().startsWith("vatworks.")) {
        problems.add(
            source
                + " is in the package "
                + declared.packageName()
                + ", which belongs to the container: expected any other name for the package");
      }
    }
    return problems.size() == before;
  }

  private void collectErrors(Compilation compiled) {
    errors.append(compiled.errors());
    errorCount += compiled.errorCount();
  }

  private void requireNoProblems() {
    List<String> told = new ArrayList<>(problems);
    if (errorCount > 0) {
      told.add(errors + (errorCount == 1 ? "1 error" : errorCount + " errors"));
    }
    if (!told.isEmpty()) {
      throw new ContainerException(String.join("\n", told));
    }
  }

  /// What a folder is expected to have: one class of this name, which is fit for this role.
  private record Wanted<T>(String title, String folder, String mainName, Role<T> role) {

    String missing() {
      return String.format(
          "%s has no class %s: expected %s%s.java with %s",
          title, mainName, folder, mainName, role.expected(mainName));
    }

    String tooMany(List<Declared> found) {
      String files = found.stream().map(d -> folder + d.source()).collect(Collectors.joining(" and "));
      return title + " has " + found.size() + " classes named " + mainName + ", in " + files
          + ": expected one";
    }
  }
}
