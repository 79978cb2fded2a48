package vatworks.container;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vatworks.kernel.Tables;
import vatworks.kernel.journal.JournalException;
import vatworks.kernel.journal.JournalReader;
import vatworks.kernel.replay.Exchange;
import vatworks.kernel.replay.Exchanges;

/// What vats said to each other in some cranks of a container's journal, for a picture.
///
/// @param from the first of these cranks
/// @param to the last of them
/// @param lanes who took part: the outside first and the kernel last, if they did, and the vats in the order
///     in which they come up
/// @param turns the cranks in which something was brought, logged or aborted, in order
public record Conversation(long from, long to, List<Lane> lanes, List<Turn> turns) {

  /// How many arrows one conversation has at most: more is no picture any more.
  public static final int MOST_ARROWS = 5_000;

  /// Somebody who sends or gets.
  ///
  /// @param id `v3`; `outside` for whoever sends messages from the console or has wired the container; `v0`
  ///     for the kernel
  /// @param name the vat's; `outside`; `kernel`
  public record Lane(String id, String name) {}

  /// What was brought.
  public enum Kind {
    /// A message.
    MESSAGE,
    /// A message to a vat that is terminated.
    DROPPED,
    /// The news that a promise was fulfilled with data.
    FULFILLED,
    /// The news that a promise stands for an object.
    FORWARDED,
    /// The news that a promise was rejected.
    REJECTED
  }

  /// A message, or the news of a promise.
  ///
  /// @param from who sent it, or settled the promise: a lane's id
  /// @param to who got it, likewise
  /// @param sentIn the crank in which that was
  /// @param subject what it was for: `@bob:3`, or the promise, `kp41`
  /// @param method of the message, or of the question that this answers; empty where the promise is no answer
  /// @param text the arguments, or what the promise was settled with, as one line
  public record Arrow(
      Kind kind, String from, String to, long sentIn, String subject, String method, String text) {}

  /// One crank.
  ///
  /// @param lane whose turn it was: a lane's id
  /// @param arrows what was brought, in order
  /// @param log the lines that were logged
  /// @param fault why it was aborted, if it was
  public record Turn(long crank, String lane, List<Arrow> arrows, List<String> log, Optional<String> fault) {}

  /// The same without what was logged.
  public Conversation withoutLog() {
    List<Turn> quiet = turns.stream()
        .map(turn -> new Turn(turn.crank(), turn.lane(), turn.arrows(), List.of(), turn.fault()))
        .filter(turn -> !turn.arrows().isEmpty() || turn.fault().isPresent())
        .toList();
    return new Conversation(from, to, lanes, quiet);
  }

  /// Reads a conversation. The container may be open.
  ///
  /// @param place the basedir of a container, or an archive
  /// @param options say where the journal is
  /// @param from the first crank, from 1
  /// @param to the last; where the journal has fewer, its last
  /// @throws ContainerException if there is no such journal or no such cranks, or too much happens in them
  public static Conversation read(Path place, Options options, long from, long to) {
    List<Exchange> exchanges = new ArrayList<>();
    int[] arrows = {0};
    Tables tables = exchanges(place, options, from, to, exchange -> {
      arrows[0] += exchange.came().size();
      if (arrows[0] > MOST_ARROWS) {
        throw new ContainerException(
            "up to crank " + exchange.crank() + " there are more than " + MOST_ARROWS
                + " messages, and that is no picture any more: give --from and --to nearer to each other");
      }
      exchanges.add(exchange);
    });
    return new Speech(tables).conversation(from, Math.min(to, tables.crank()), exchanges);
  }

  /// Writes what happened as a log for the debugger Causeway, over what is there.
  ///
  /// The parameters are those of [#read], but for
  ///
  /// @param file the log
  /// @throws ContainerException likewise, or if the file cannot be written
  public static void writeCauseway(Path file, Path place, Options options, long from, long to) {
    List<Exchange> exchanges = new ArrayList<>();
    Tables tables = exchanges(place, options, from, to, exchanges::add);
    CausewayLog.write(file, exchanges, new Speech(tables));
  }

  private static Tables exchanges(
      Path place, Options options, long from, long to, Consumer<Exchange> reader) {
    String cranks = "there are no cranks " + from + (to == Long.MAX_VALUE ? " and later" : " to " + to) + ": ";
    if (from < 1 || from > to) {
      throw new ContainerException(
          cranks + "cranks are counted from 1, and the first is not after the last");
    }
    try (JournalReader journal = KeptJournal.open(place, options)) {
      Tables tables = Exchanges.read(journal, to, exchange -> {
        if (exchange.crank() >= from) {
          reader.accept(exchange);
        }
      });
      if (from > tables.crank()) {
        throw new ContainerException(cranks + "the last crank of " + place + " is " + tables.crank());
      }
      return tables;
    } catch (JournalException e) {
      throw new ContainerException(e.getMessage(), e);
    }
  }
}
