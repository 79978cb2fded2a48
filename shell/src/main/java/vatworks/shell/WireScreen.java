package vatworks.shell;

import java.util.OptionalInt;
import vatworks.shell.wire.Outgoing;
import vatworks.shell.wire.Reply;
import vatworks.shell.wire.Request;

/// The screen of a console whose client is in another process. Printing on it never waits for the client.
final class WireScreen implements Screen {

  private final Outgoing outgoing;
  private final Paint paint;
  private volatile int columns;

  WireScreen(Outgoing outgoing, Request.Attach attach) {
    this.outgoing = outgoing;
    this.paint = attach.isColoured() ? Paint.COLOURED : Paint.PLAIN;
    this.columns = attach.columns();
  }

  @Override
  public synchronized void print(String text) {
    Reply.print(text).forEach(outgoing::send);
  }

  @Override
  public synchronized void complain(String text) {
    Reply.complain(text).forEach(outgoing::send);
  }

  @Override
  public synchronized void log(String line) {
    outgoing.sendLog(line);
  }

  @Override
  public void prompt(String prompt) {
    outgoing.send(new Reply.Prompt(prompt));
  }

  @Override
  public void awaitRoom() throws InterruptedException {
    outgoing.awaitRoom();
  }

  /// @param columns 0: the client has no terminal
  void resize(int columns) {
    this.columns = columns;
  }

  @Override
  public OptionalInt columns() {
    int now = columns;
    return now > 0 ? OptionalInt.of(now) : OptionalInt.empty();
  }

  @Override
  public Paint paint() {
    return paint;
  }
}
