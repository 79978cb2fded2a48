package vatworks.shell.wire;

/// What a client asks of a running container.
public sealed interface Request {

  /// The protocol's version. A daemon speaks one, and refuses clients of another.
  int VERSION = 1;

  /// Comes first.
  ///
  /// @param version the client's
  record Hello(long version) implements Request {}

  /// Opens a console: [Reply.Attached] follows.
  ///
  /// @param folder what the names of files in commands are relative to, an absolute path
  /// @param columns how wide the client's terminal is; 0 if it has none
  /// @param isColoured whether text may be coloured
  /// @param isPerson whether a person sits there, rather than a script
  record Attach(String folder, int columns, boolean isColoured, boolean isPerson) implements Request {}

  /// Carries out a command. [Reply.Done] says how it ended, after all that it printed.
  record Execute(String line) implements Request {}

  /// Waits for what the command before set off. [Reply.Done] says whether nothing went wrong.
  record Settle() implements Request {}

  /// What may stand at the end of a line that is being typed: [Reply.Proposals] follows.
  record Complete(String line) implements Request {}

  /// Ends the waiting of the command that is under way. Has no reply of its own.
  record GiveUp() implements Request {}

  /// The terminal has another width now. Has no reply.
  record Resize(int columns) implements Request {}

  /// The console is done. [Reply.Done] says whether nothing is missing and nothing was rejected.
  record Leave() implements Request {}

  /// How the container does: [Reply.Status] follows.
  record Status() implements Request {}

  /// Stops the container. [Reply.Done] follows when it is closed, and the end of the connection when the
  /// process has ended.
  record Stop() implements Request {}

  int MOST_COLUMNS = 10_000;

  /// The request that a line holds.
  ///
  /// @throws WireException if it holds none
  static Request parse(String line) throws WireException {
    Fields fields = Fields.parse(line);
    String word = fields.text("do");
    return switch (word) {
      case "hello" -> new Hello(fields.number("version", 0, Integer.MAX_VALUE));
      case "attach" -> new Attach(
          fields.text("folder"), columns(fields), fields.flag("colour"), fields.flag("person"));
      case "execute" -> new Execute(fields.text("line"));
      case "settle" -> new Settle();
      case "complete" -> new Complete(fields.text("line"));
      case "give-up" -> new GiveUp();
      case "resize" -> new Resize(columns(fields));
      case "leave" -> new Leave();
      case "status" -> new Status();
      case "stop" -> new Stop();
      default -> throw new WireException(
          "expected hello, attach, execute, settle, complete, give-up, resize, leave, status or stop as"
              + " \"do\", found " + Fields.shown(word));
    };
  }

  private static int columns(Fields fields) throws WireException {
    return (int) fields.number("columns", 0, MOST_COLUMNS);
  }

  /// The line that holds this request.
  default String json() {
    return fields().toString();
  }

  private Fields fields() {
    return switch (this) {
      case Hello(long version) -> fields("hello").with("version", version);
      case Attach attach -> fields("attach")
          .with("folder", attach.folder())
          .with("columns", Math.min(attach.columns(), MOST_COLUMNS))
          .with("colour", attach.isColoured())
          .with("person", attach.isPerson());
      case Execute(String line) -> fields("execute").with("line", line);
      case Settle() -> fields("settle");
      case Complete(String line) -> fields("complete").with("line", line);
      case GiveUp() -> fields("give-up");
      case Resize(int columns) -> fields("resize").with("columns", Math.min(columns, MOST_COLUMNS));
      case Leave() -> fields("leave");
      case Status() -> fields("status");
      case Stop() -> fields("stop");
    };
  }

  private static Fields fields(String word) {
    return new Fields().with("do", word);
  }
}
