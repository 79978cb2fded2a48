package vatworks.container;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds out, before anything runs, what the vats of a basedir do that a confined vat may not.
public final class Checking {

  /// What was found.
  ///
  /// @param vats the names of those that were looked at, sorted
  /// @param rejections a line for each thing that a vat may not do, in the order of vats and sources; what is
  ///     in `shared` once
  public record Report(List<String> vats, List<String> rejections) {
    public Report {
      vats = List.copyOf(vats);
      rejections = List.copyOf(rejections);
    }
  }

  private Checking() {}

  /// Compiles the sources of a basedir as they are now, and looks at their classes. Nothing in it is run, and
  /// nothing is written.
  ///
  /// @throws ContainerException if it cannot be read or compiled
  public static Report of(Path basedir) {
    Basedir read = Basedir.load(basedir);
    Set<String> rejections = new LinkedHashSet<>();
    for (VatCode code : read.vats()) {
      rejections.addAll(code.rejections());
    }
    return new Report(read.vats().stream().map(VatCode::name).toList(), List.copyOf(rejections));
  }
}
