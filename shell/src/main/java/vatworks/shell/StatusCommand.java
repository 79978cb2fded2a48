package vatworks.shell;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vatworks.container.ContainerException;
import vatworks.container.VatFolder;
import vatworks.shell.wire.Reply;
import vatworks.shell.wire.Request;

/// `bin/vat status`: how a container does.
@Command(
    name = "status",
    header = "Says whether a container runs by itself, and how it does.",
    synopsisHeading = "Usage: ",
    customSynopsis = "bin/vat status BASEDIR [--json]",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
        "",
        "Exit status: 0 it runs; 3 it does not."})
final class StatusCommand implements Callable<Integer> {

  /// As the Linux Standard Base has it for services.
  static final int NOT_RUNNING = 3;

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Surroundings surroundings;

  @Mixin
  private BasedirParameter basedir = new BasedirParameter();

  @Option(names = "--json", description = "Print one JSON object on one line.")
  private boolean isJson;

  StatusCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try {
      VatFolder folder = VatFolder.of(basedir.in(surroundings));
      Optional<Attachment> running = Attachment.to(folder);
      if (running.isEmpty()) {
        surroundings.out().println(isJson ? "{\"running\":false}" : absence(folder));
        return NOT_RUNNING;
      }
      try (Attachment attachment = running.get()) {
        attachment.send(new Request.Status());
        if (attachment.answer() instanceof Reply.Status status) {
          show(attachment.pid(), status);
        }
        return 0;
      }
    } catch (ContainerException e) {
      surroundings.err().println(e.getMessage());
      return Main.USAGE;
    } catch (DeskLost e) {
      surroundings.err().println(e.getMessage());
      return Main.FAILED;
    }
  }

  private String absence(VatFolder folder) {
    return folder.holder()
        .map(pid -> basedir.name() + " is open in process " + pid + ", which takes no consoles")
        .orElse(basedir.name() + " does not run");
  }

  private void show(long pid, Reply.Status status) {
    PrintStream out = surroundings.out();
    if (isJson) {
      out.println(json(pid, status));
      return;
    }
    String since = TIME.format(Instant.parse(status.since()).atZone(ZoneId.systemDefault()));
    out.println(basedir.name() + " runs, in process " + pid + " since " + since);
    new Columns()
        .row("mode", status.mode())
        .row("crank", "" + status.crank())
        .row("block", "" + status.height())
        .row("queued", "" + status.queued())
        .row("faults", "" + status.faults())
        .row("consoles", "" + status.consoles())
        .lines()
        .forEach(out::println);
    if (!status.turn().isEmpty()) {
      out.println(status.turn());
    }
  }

  private static String json(long pid, Reply.Status status) {
    ObjectNode json = JsonNodeFactory.instance.objectNode()
        .put("running", true)
        .put("pid", pid)
        .put("since", status.since())
        .put("mode", status.mode())
        .put("crank", status.crank())
        .put("height", status.height())
        .put("queued", status.queued())
        .put("faults", status.faults())
        .put("consoles", status.consoles());
    if (!status.turn().isEmpty()) {
      json.put("turn", status.turn());
    }
    return json.toString();
  }
}
