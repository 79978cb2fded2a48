package vatworks.shell;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vatworks.container.ContainerException;
import vatworks.container.VatFolder;
import vatworks.shell.wire.ConsoleSocket;
import vatworks.shell.wire.Lines;
import vatworks.shell.wire.Reply;
import vatworks.shell.wire.Request;
import vatworks.shell.wire.WireException;
import vatworks.shell.wire.WireLimits;

/// A connection to a container that runs in another process. One thread reads from it, any may write.
final class Attachment implements AutoCloseable {

  private final SocketChannel channel;
  private final Lines lines;
  private long pid;

  private Attachment(SocketChannel channel) {
    this.channel = channel;
    this.lines = new Lines(channel, WireLimits.USUAL.lineBytes());
  }

  /// Connects to the container, if one runs as a daemon.
  ///
  /// @throws ContainerException if one does, but will not talk with this client
  static Optional<Attachment> to(VatFolder folder) {
    folder.requireReadable();
    try {
      Attachment attachment = new Attachment(ConsoleSocket.connect(folder.path()));
      attachment.greet();
      return Optional.of(attachment);
    } catch (IOException e) {
      return Optional.empty(); // What a process that was killed has left there is no container.
    }
  }

  private void greet() throws IOException {
    boolean isGreeted = false;
    try {
      Reply reply = next();
      if (!(reply instanceof Reply.Welcome(long version, long process))) {
        throw new ContainerException(
            reply instanceof Reply.Refused(String sentence) ? sentence : "no welcome came: " + reply);
      }
      pid = process;
      if (version != Request.VERSION) {
        throw new ContainerException(
            "process " + pid + " runs the container with another version of Vatworks: it speaks version "
                + version + " of the console's protocol, and this is version " + Request.VERSION
                + "; use the bin/vat that started it");
      }
      send(new Request.Hello(Request.VERSION));
      isGreeted = true;
    } finally {
      if (!isGreeted) {
        close();
      }
    }
  }

  /// The process that runs the container.
  long pid() {
    return pid;
  }

  /// @throws DeskLost if the container is gone
  /// @throws ContainerException if the request is longer than a container takes
  synchronized void send(Request request) {
    byte[] line = (request.json() + "\n").getBytes(StandardCharsets.UTF_8);
    if (line.length > WireLimits.USUAL.lineBytes()) {
      throw new ContainerException(
          "a command for a running container has at most " + WireLimits.USUAL.lineBytes()
              + " bytes as JSON, and this one has " + line.length);
    }
    ByteBuffer bytes = ByteBuffer.wrap(line);
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw gone();
    }
  }

  /// Waits for the next reply.
  ///
  /// @throws IOException if none comes any more
  Reply next() throws IOException {
    try {
      Optional<String> line = lines.next();
      if (line.isEmpty()) {
        throw new java.io.EOFException();
      }
      return Reply.parse(line.get());
    } catch (WireException e) {
      throw new IOException(e);
    }
  }

  /// Waits for the next reply, where nothing but one is expected.
  ///
  /// @throws DeskLost if none comes any more
  /// @throws ContainerException if it is a refusal
  Reply answer() {
    try {
      Reply reply = next();
      if (reply instanceof Reply.Refused(String sentence)) {
        throw new ContainerException(sentence);
      }
      return reply;
    } catch (IOException e) {
      throw gone();
    }
  }

  DeskLost gone() {
    return new DeskLost("the container is gone: process " + pid + " has ended the connection");
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // It is of no use any more either way.
    }
  }
}
