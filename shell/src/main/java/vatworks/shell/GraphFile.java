package vatworks.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The reference graph in a file.
final class GraphFile {

  private GraphFile() {}

  /// Writes the graph in the format of the file's ending, over what is there.
  ///
  /// @param file ends in `.svg` or `.dot`
  /// @return what went wrong, as a sentence
  static Optional<String> write(ReferenceGraph graph, Path file) {
    try {
      Files.writeString(file, file.toString().endsWith(".svg") ? GraphSvg.of(graph) : GraphDot.of(graph));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("cannot write " + file + ": " + Complaint.reason(e));
    }
  }
}
