package vatworks.shell;

import java.nio.file.Path;
import java.util.Optional;
import vatworks.container.Container;
import vatworks.container.ContainerException;
import vatworks.container.VatFolder;

/// A console on a container, from the first line to the last: on one that runs already, or else on one that
/// is opened for it.
record Shell(Surroundings surroundings, ShellOptions options) {

  /// @return the exit status
  int run() throws Exception {
    Path basedir = surroundings.folder().resolve(options.basedir).normalize();
    try {
      Optional<Attachment> running = options.opening.isMemory
          ? Optional.empty()
          : Attachment.to(VatFolder.of(basedir));
      return (running.isPresent() ? attached(running.get()) : opened(basedir)) ? 0 : Main.FAILED;
    } catch (ContainerException e) {
      surroundings.err().println(e.getMessage());
      return Main.USAGE;
    } catch (DeskLost e) {
      surroundings.err().println(e.getMessage());
      return Main.FAILED;
    }
  }

  private boolean attached(Attachment attachment) throws Exception {
    try (attachment) {
      if (options.isPaused || options.opening.first().isPresent()) {
        throw new ContainerException(
            "the container runs already, in process " + attachment.pid()
                + ", with the settings it was started with: leave out "
                + (options.isPaused ? "--paused, and type pause" : options.opening.first().orElseThrow()));
      }
      return show(RemoteDesk.of(attachment, surroundings.folder()));
    }
  }

  private boolean opened(Path basedir) throws Exception {
    try (Container container = surroundings.open(basedir, options.opening.options(surroundings))) {
      container.trust().warnings().forEach(surroundings.err()::println);
      return show(LocalDesk.of(container, surroundings.folder(), () -> {
        if (!options.isPaused) {
          container.run();
        }
      }));
    }
  }

  private boolean show(Desk.Place place) throws Exception {
    return new Front(surroundings, Optional.ofNullable(options.commands)).show(place);
  }
}
