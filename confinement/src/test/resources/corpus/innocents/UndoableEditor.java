// An editor whose commands know how to undo themselves.
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

public final class UndoableEditor implements Supplier<Object> {

  sealed interface Command permits Insert, Delete, Group {
    Command apply(StringBuilder text);
  }

  record Insert(int at, String words) implements Command {
    @Override
    public Command apply(StringBuilder text) {
      text.insert(at, words);
      return new Delete(at, at + words.length());
    }
  }

  record Delete(int from, int to) implements Command {
    Delete {
      if (from > to) {
        throw new IllegalArgumentException("cannot delete from " + from + " back to " + to);
      }
    }

    @Override
    public Command apply(StringBuilder text) {
      String removed = text.substring(from, to);
      text.delete(from, to);
      return new Insert(from, removed);
    }
  }

  record Group(Command... commands) implements Command {
    @Override
    public Command apply(StringBuilder text) {
      Command[] undos = new Command[commands.length];
      for (int i = 0; i < commands.length; i++) {
        undos[commands.length - 1 - i] = commands[i].apply(text);
      }
      return new Group(undos);
    }
  }

  private final StringBuilder text = new StringBuilder();
  private final Deque<Command> undos = new ArrayDeque<>();
  private final Deque<Command> redos = new ArrayDeque<>();
  private final StringBuilder log = new StringBuilder();

  private UndoableEditor run(Command command) {
    undos.push(command.apply(text));
    redos.clear();
    return show();
  }

  private UndoableEditor undo() {
    return move(undos, redos);
  }

  private UndoableEditor redo() {
    return move(redos, undos);
  }

  private UndoableEditor move(Deque<Command> from, Deque<Command> to) {
    if (!from.isEmpty()) {
      to.push(from.pop().apply(text));
    }
    return show();
  }

  private UndoableEditor show() {
    log.append(text).append(" (").append(undos.size()).append('/').append(redos.size()).append(")\n");
    return this;
  }

  @Override
  public Object get() {
    run(new Insert(0, "hello")).run(new Insert(5, " world")).run(new Delete(0, 1)).run(new Insert(0, "J"))
        .undo().undo()
        .redo().redo().redo().run(new Group(new Delete(5, 11), new Insert(0, "("), new Insert(6, ")"))).undo()
        .undo()
        .run(new Insert(0, ">")).redo().undo();
    try {
      run(new Delete(3, 1));
    } catch (IllegalArgumentException e) {
      log.append(e.getMessage());
    }
    return log.toString();
  }
}
