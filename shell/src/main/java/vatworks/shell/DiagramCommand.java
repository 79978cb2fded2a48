package vatworks.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vatworks.container.ContainerException;
import vatworks.container.Conversation;
import vatworks.container.Options;

/// `bin/vat diagram`: what vats said to each other, as a picture.
@Command(
    name = "diagram",
    header = "Draws the messages between vats as a sequence diagram.",
    synopsisHeading = "Usage: ",
    customSynopsis = {
        "bin/vat diagram BASEDIR [--from CRANK] [--to CRANK] -o FILE",
        "       bin/vat diagram BASEDIR [--from CRANK] [--to CRANK] --causeway FILE"},
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
        "",
        "BASEDIR may also be an archive of bin/vat export. The container may be running."})
final class DiagramCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "BASEDIR", description = "The folder of the container.")
  private Path basedir;

  @Option(
      names = "--from",
      paramLabel = "CRANK",
      defaultValue = "1",
      description = "The first crank; ${DEFAULT-VALUE} if left out.")
  private long from;

  @Option(
      names = "--to",
      paramLabel = "CRANK",
      description = "The last crank; that of the journal if left out.")
  private Long to;

  @Option(
      names = {"-o",
          "--output"},
      paramLabel = "FILE",
      description = "The picture, by its ending: .html is a page that opens by itself in a browser, .svg a "
          + "picture, .mmd text for Mermaid.")
  private Path picture;

  @Option(
      names = "--causeway",
      paramLabel = "FILE",
      description = "A log for the message debugger Causeway.")
  private Path causeway;

  @Option(names = "--no-log", description = "Leave out what the vats log.")
  private boolean isWithoutLog;

  @Mixin
  private ConfigOption config = new ConfigOption();

  DiagramCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (picture == null && causeway == null) {
      throw usage("one of -o FILE and --causeway FILE is missing");
    }
    if (picture != null && List.of("html", "svg", "mmd").stream().noneMatch(this::isDrawn)) {
      throw usage("a diagram is a file that ends in .html, .svg or .mmd, found \"" + picture + "\"");
    }
    long last = to == null ? Long.MAX_VALUE : to;
    try {
      Options options = config.options(surroundings);
      Path place = surroundings.folder().resolve(basedir);
      if (causeway != null) {
        Conversation.writeCauseway(surroundings.folder().resolve(causeway), place, options, from, last);
      }
      return picture == null ? 0 : draw(Conversation.read(place, options, from, last));
    } catch (ContainerException e) {
      surroundings.err().println(told(e));
      return Main.USAGE;
    }
  }

  private boolean isDrawn(String ending) {
    return picture.toString().endsWith("." + ending);
  }

  private int draw(Conversation whole) {
    Conversation conversation = isWithoutLog ? whole.withoutLog() : whole;
    String text = isDrawn("html")
        ? DiagramHtml.of(conversation)
        : isDrawn("svg") ? DiagramSvg.of(conversation) : DiagramMermaid.of(conversation);
    Path file = surroundings.folder().resolve(picture);
    try {
      Files.writeString(file, text);
      return 0;
    } catch (IOException e) {
      surroundings.err().println("cannot write " + picture + ": " + Complaint.reason(e));
      return Main.USAGE;
    }
  }

  private String told(ContainerException e) {
    return causeway == null
        ? surroundings.asTyped(e.getMessage(), basedir)
        : surroundings.asTyped(e.getMessage(), basedir, causeway);
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
