package vatworks.shell;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vatworks.container.ContainerException;
import vatworks.container.Journal;
import vatworks.container.JournalEntry;
import vatworks.container.Printable;

/// `bin/vat journal`: the journal as it is.
@Command(
    name = "journal",
    header = "Prints a container's journal, one change a line.",
    synopsisHeading = "Usage: ",
    customSynopsis = {
        "bin/vat journal BASEDIR [--config FILE] [--json] [--from CRANK]",
        "       [--to CRANK] [--vat NAME]"},
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
        "",
        "A line is the crank, the vat whose crank it was, and the change."})
final class JournalCommand implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LINES_AT_ONCE = 500;

  private final Surroundings surroundings;

  @Mixin
  private JournalPlace place = new JournalPlace();

  @Option(names = "--json", description = "Print a JSON object a change.")
  private boolean isJson;

  @Option(names = "--from", paramLabel = "CRANK",
      description = "Begin with this crank, instead of the first.")
  private long from = 1;

  @Option(names = "--to", paramLabel = "CRANK", description = "End with this crank, instead of the last.")
  private long to = Long.MAX_VALUE;

  @Option(names = "--vat", paramLabel = "NAME",
      description = "Only the cranks of this vat, or of the kernel.")
  private String vat;

  private long printed;

  JournalCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Journal journal = place.open(surroundings)) {
      if (from < 1) {
        throw new ContainerException("cranks are numbered from 1, found --from " + from);
      }
      requireCranks(journal.cranks());
      if (vat != null && !vat.equals("kernel") && !journal.vats().contains(vat)) {
        throw new ContainerException(Complaint.noSuchVat(vat, journal.vats(), "kernel"));
      }
      Writer lines = new BufferedWriter(new OutputStreamWriter(surroundings.out(), StandardCharsets.UTF_8));
      journal.read(
          from, Math.min(to, journal.cranks()), Optional.ofNullable(vat), entry -> print(entry, lines));
      lines.flush();
      return 0;
    } catch (IOException e) {
      return Main.FAILED; // Nobody reads any more.
    } catch (ContainerException e) {
      surroundings.err().println(e.getMessage());
      return Main.USAGE;
    }
  }

  private void requireCranks(long cranks) {
    if (to < from) {
      throw new ContainerException(
          "--from is at most --to, found --from " + from + " --to " + to);
    }
    if (from > cranks && from > 1) {
      throw new ContainerException(
          "the journal has cranks up to " + cranks + ", found --from " + from);
    }
  }

  // After `| head` nobody reads any more: to print on would be for nothing. To ask for that after each line
  // would cost more than the line.
  private boolean print(JournalEntry entry, Writer lines) {
    try {
      lines.write((isJson ? json(entry) : entry.toString()) + "\n");
      printed++;
      if (printed % LINES_AT_ONCE == 0) {
        lines.flush();
        return !surroundings.out().checkError();
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static String json(JournalEntry entry) {
    ObjectNode json = JSON.createObjectNode()
        .put("crank", entry.crank())
        .put("block", entry.block())
        .put("by", entry.vat());
    json.setAll((ObjectNode) JSON.valueToTree(entry.change().values()));
    return Printable.line(json.toString());
  }
}
