package vatworks.shell.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Locale;

/// What is on its way to a client. Whoever sends never waits: a thread of its own writes. A reader that is
/// too slow for the log misses lines of it, and is told how many; one that does not take even its own
/// commands' output in the end is cut off.
public final class Outgoing {

  private final SocketChannel channel;
  private final WireLimits limits;
  private final ArrayDeque<byte[]> lines = new ArrayDeque<>();
  private final Thread writer;
  private long pending; // bytes in `lines`, and of the line that is being written
  private long leftOut;
  private boolean isFinishing;
  private boolean isOver;

  private Outgoing(SocketChannel channel, WireLimits limits) {
    this.channel = channel;
    this.limits = limits;
    this.writer = Thread.ofVirtual().name("console-writer").unstarted(this::write);
  }

  /// @param channel is closed when all is written that was sent before [#finish]
  public static Outgoing start(SocketChannel channel, WireLimits limits) {
    Outgoing outgoing = new Outgoing(channel, limits);
    outgoing.writer.start();
    return outgoing;
  }

  public synchronized void send(Reply reply) {
    if (isOver || isFinishing) {
      return;
    }
    if (pending > limits.cutOff()) {
      close();
      return;
    }
    add(reply);
  }

  /// Sends a line of the log, or leaves it out.
  public synchronized void sendLog(String line) {
    if (isOver || isFinishing) {
      return;
    }
    // Once there was no room, there must be plenty: or every other line would be left out, and be told of.
    if (pending > (leftOut > 0 ? limits.room() / 2 : limits.room())) {
      leftOut++;
      return;
    }
    tellLeftOut();
    Reply.print(line).forEach(this::add);
  }

  private void tellLeftOut() {
    if (leftOut > 0) {
      String sentence = String.format(Locale.ROOT, "... %,d lines left out", leftOut);
      leftOut = 0;
      add(new Reply.Print(sentence, false));
    }
  }

  private void add(Reply reply) {
    byte[] line = (reply.json() + "\n").getBytes(StandardCharsets.UTF_8);
    lines.add(line);
    pending += line.length;
    notifyAll();
  }

  /// Waits until the reader has caught up, or is gone.
  public synchronized void awaitRoom() throws InterruptedException {
    while (!isOver && pending > limits.room()) {
      wait();
    }
  }

  /// Ends the connection after what has been sent.
  public synchronized void finish() {
    isFinishing = true;
    notifyAll();
  }

  /// Waits until the connection has ended after [#finish], but not longer than that.
  ///
  /// @return whether it has
  public boolean awaitEnd(Duration limit) throws InterruptedException {
    return writer.join(limit);
  }

  /// Ends the connection now.
  public synchronized void close() {
    isOver = true;
    notifyAll();
    try {
      channel.close();
    } catch (IOException e) {
      // It is of no use any more either way.
    }
  }

  private void write() {
    try {
      byte[] line = next();
      while (line.length > 0) {
        ByteBuffer bytes = ByteBuffer.wrap(line);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        taken(line.length);
        line = next();
      }
    } catch (IOException | InterruptedException e) {
      // The reader is gone.
    } finally {
      close();
    }
  }

  private synchronized void taken(int bytes) {
    pending -= bytes;
    notifyAll();
  }

  /// @return nothing at the end
  private synchronized byte[] next() throws InterruptedException {
    while (lines.isEmpty() && !isOver) {
      tellLeftOut();
      if (lines.isEmpty() && isFinishing) {
        return new byte[0];
      }
      if (lines.isEmpty()) {
        wait();
      }
    }
    return isOver ? new byte[0] : lines.remove();
  }
}
