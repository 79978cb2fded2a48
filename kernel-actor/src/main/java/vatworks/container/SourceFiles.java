package vatworks.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vatworks.kernel.Bundle;
import vatworks.kernel.Tables;

/// The sources of what a container's vats run now, as they lie in a basedir.
///
/// @param texts by path within the basedir: `alice/Index.java`
record SourceFiles(Map<String, String> texts) {

  // No folder and no file begins with a dot.
  private static final Pattern SAFE = Pattern
      .compile("([^./\\\\\\p{Cntrl}][^/\\\\\\p{Cntrl}]*/)*[^./\\\\\\p{Cntrl}][^/\\\\\\p{Cntrl}]*[.]java");

  /// The sources of all vats, of the wiring and of `shared/`. Vats that were upgraded at different times may
  /// run different versions of `shared/`: the one of the latest upgrade is taken.
  ///
  /// @param bundles all code that there ever was, oldest first
  static SourceFiles of(Tables tables, List<Bundle> bundles) {
    Map<String, String> texts = new TreeMap<>();
    bundles.stream()
        .map(CodeBundle::read)
        .filter(code -> code.kind() == CodeBundle.Kind.WIRING)
        .findFirst()
        .ifPresent(code -> put("", code, texts));
    for (Tables.Vat vat : oldestFirst(tables)) {
      VatCode code = VatCode.of(vat.name(), Opening.code(tables, vat));
      put(vat.name() + "/", code.own(), texts);
      code.shared().ifPresent(shared -> {
        texts.keySet().removeIf(path -> path.startsWith(SourceTree.SHARED + "/"));
        put(SourceTree.SHARED + "/", shared, texts);
      });
    }
    return new SourceFiles(texts);
  }

  private static List<Tables.Vat> oldestFirst(Tables tables) {
    return tables.vats().stream()
        .filter(vat -> vat.incarnation().number() > 0)
        .sorted(Comparator.comparing(vat -> vat.incarnation().since()))
        .toList();
  }

  private static void put(String folder, CodeBundle code, Map<String, String> texts) {
    for (Source source : code.sources()) {
      texts.put(folder + source.path(), source.text());
    }
  }

  /// Writes the files.
  ///
  /// @throws ContainerException if one would come to lie anywhere but among the sources; none is written then
  void write(Path basedir) throws IOException {
    for (String path : texts.keySet()) {
      requireInside(basedir, path);
    }
    for (Map.Entry<String, String> file : texts.entrySet()) {
      Path target = basedir.resolve(file.getKey());
      Files.createDirectories(Optional.ofNullable(target.getParent()).orElse(basedir));
      Files.writeString(target, file.getValue());
    }
  }

  // An archive is somebody else's word: its paths may lead anywhere.
  private static void requireInside(Path basedir, String path) {
    boolean isPlain = SAFE.matcher(path).matches()
        && basedir.relativize(basedir.resolve(path).normalize()).toString().equals(path);
    if (!isPlain) {
      throw new ContainerException(
          "a source in the archive is called \"" + Printable.line(path)
              + "\": expected the path of a .java file within the basedir");
    }
  }
}
