package vatworks.shell;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Somebody who is attached to a running container.
final class Seat implements AutoCloseable {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Attachment attachment;
  private final Desk desk;

  /// @param folder what files are relative to
  Seat(RunningDaemon running, Path folder) {
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    attachment = running.attach();
    desk = RemoteDesk.of(attachment, folder).sit(new Screen.Plain(out, out), true);
    desk.begin();
  }

  Desk desk() {
    return desk;
  }

  Desk.Outcome execute(String line) {
    try {
      return desk.execute(line);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// All that was printed.
  String shown() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /// Waits until that, and nothing else, was printed. The test's time limit ends it otherwise.
  void awaitShown(String text) throws InterruptedException {
    while (!shown().equals(text)) {
      Thread.sleep(10);
    }
  }

  @Override
  public void close() {
    attachment.close();
  }
}
