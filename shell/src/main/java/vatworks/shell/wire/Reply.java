package vatworks.shell.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/// What a running container tells a client.
public sealed interface Reply {

  /// Comes first, unasked.
  ///
  /// @param version the daemon's
  /// @param pid its process
  record Welcome(long version, long pid) implements Reply {}

  /// Comes last: why the connection ends, one sentence.
  record Refused(String sentence) implements Reply {}

  /// The console is open.
  ///
  /// @param greeting what to print first
  /// @param prompt what to ask for the first command with
  record Attached(String greeting, String prompt) implements Reply {}

  /// To print.
  ///
  /// @param isPart whether the next reply has more of the same text
  record Print(String text, boolean isPart) implements Reply {}

  /// To print as what went wrong.
  ///
  /// @param isPart whether the next reply has more of the same text
  record Complain(String text, boolean isPart) implements Reply {}

  /// The prompt is another one now.
  record Prompt(String prompt) implements Reply {}

  /// A request was carried out.
  ///
  /// @param outcome `done`, `failed` or `quit`
  /// @param prompt what to ask for the next command with
  record Done(String outcome, String prompt) implements Reply {}

  /// What may stand in place of the last word of a line.
  record Proposals(List<String> words) implements Reply {}

  /// How the container does.
  ///
  /// @param mode `running` or `paused`; `starting` and `stopping`, when the numbers are 0
  /// @param since when the process was started, as ISO 8601 in UTC
  /// @param turn the turn that is taking long, as a sentence; empty if none is
  record Status(
      String mode,
      String since,
      long crank,
      long height,
      long queued,
      long faults,
      long consoles,
      String turn)
      implements
        Reply {}

  // A character takes six bytes in JSON at most, so a piece of a text is well below a line's limit.
  int PIECE_CHARS = 1 << 16;

  /// A text to print, in replies that are short enough.
  static List<Reply> print(String text) {
    return inPieces(text, Print::new);
  }

  /// A complaint, in replies that are short enough.
  static List<Reply> complain(String text) {
    return inPieces(text, Complain::new);
  }

  private static List<Reply> inPieces(String text, BiFunction<String, Boolean, Reply> reply) {
    List<Reply> replies = new ArrayList<>();
    int start = 0;
    while (text.length() - start > PIECE_CHARS) {
      int end = start + PIECE_CHARS;
      if (Character.isHighSurrogate(text.charAt(end - 1))) {
        end--;
      }
      replies.add(reply.apply(text.substring(start, end), true));
      start = end;
    }
    replies.add(reply.apply(text.substring(start), false));
    return replies;
  }

  /// The reply that a line holds.
  ///
  /// @throws WireException if it holds none
  static Reply parse(String line) throws WireException {
    Fields fields = Fields.parse(line);
    String word = fields.text("is");
    return switch (word) {
      case "welcome" -> new Welcome(count(fields, "version"), count(fields, "pid"));
      case "refused" -> new Refused(fields.text("sentence"));
      case "attached" -> new Attached(fields.text("greeting"), fields.text("prompt"));
      case "print" -> new Print(fields.text("text"), fields.flag("part"));
      case "complain" -> new Complain(fields.text("text"), fields.flag("part"));
      case "prompt" -> new Prompt(fields.text("prompt"));
      case "done" -> new Done(fields.text("outcome"), fields.text("prompt"));
      case "proposals" -> new Proposals(fields.texts("words"));
      case "status" -> new Status(
          fields.text("mode"),
          fields.text("since"),
          count(fields, "crank"),
          count(fields, "height"),
          count(fields, "queued"),
          count(fields, "faults"),
          count(fields, "consoles"),
          fields.text("turn"));
      default -> throw new WireException("expected a reply as \"is\", found " + Fields.shown(word));
    };
  }

  private static long count(Fields fields, String name) throws WireException {
    return fields.number(name, 0, Long.MAX_VALUE);
  }

  /// The line that holds this reply.
  default String json() {
    return fields().toString();
  }

  private Fields fields() {
    return switch (this) {
      case Welcome(long version, long pid) -> fields("welcome").with("version", version).with("pid", pid);
      case Refused(String sentence) -> fields("refused").with("sentence", sentence);
      case Attached(String greeting, String prompt) ->
        fields("attached").with("greeting", greeting).with("prompt", prompt);
      case Print(String text, boolean isPart) -> fields("print").with("text", text).with("part", isPart);
      case Complain(String text, boolean isPart) ->
        fields("complain").with("text", text).with("part", isPart);
      case Prompt(String prompt) -> fields("prompt").with("prompt", prompt);
      case Done(String outcome, String prompt) ->
        fields("done").with("outcome", outcome).with("prompt", prompt);
      case Proposals(List<String> words) -> fields("proposals").with("words", words);
      case Status status -> fields("status")
          .with("mode", status.mode())
          .with("since", status.since())
          .with("crank", status.crank())
          .with("height", status.height())
          .with("queued", status.queued())
          .with("faults", status.faults())
          .with("consoles", status.consoles())
          .with("turn", status.turn());
    };
  }

  private static Fields fields(String word) {
    return new Fields().with("is", word);
  }
}
