package vatworks.shell;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vatworks.shell.wire.ConsoleSocket;
import vatworks.shell.wire.Lines;
import vatworks.shell.wire.Reply;
import vatworks.shell.wire.Request;
import vatworks.shell.wire.WireException;

/// A connection to a running container over which anything can be sent.
final class Wire implements AutoCloseable {

  private final SocketChannel channel;
  private final Lines lines;

  Wire(RunningDaemon running) throws IOException {
    channel = ConsoleSocket.connect(running.folder().path());
    lines = new Lines(channel, 1 << 20);
  }

  /// Sends bytes, or as many of them as the other end takes before it closes the connection.
  Wire send(byte[] bytes) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    } catch (IOException e) {
      // What it said before it closed is read all the same.
    }
    return this;
  }

  Wire send(String text) {
    return send(text.getBytes(StandardCharsets.UTF_8));
  }

  Wire send(Request request) {
    return send(request.json() + "\n");
  }

  /// Greets and opens a console, as a script would.
  Wire attach() {
    send(new Request.Hello(Request.VERSION));
    return send(new Request.Attach("/", 0, false, false));
  }

  /// The next reply, unless the connection has ended.
  Optional<Reply> next() {
    try {
      Optional<String> line = lines.next();
      return line.isEmpty() ? Optional.empty() : Optional.of(Reply.parse(line.get()));
    } catch (IOException e) {
      return Optional.empty();
    } catch (WireException e) {
      throw new AssertionError(e);
    }
  }

  /// All replies to the end of the connection.
  List<Reply> rest() {
    List<Reply> rest = new ArrayList<>();
    Optional<Reply> reply = next();
    while (reply.isPresent()) {
      rest.add(reply.get());
      reply = next();
    }
    return rest;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
