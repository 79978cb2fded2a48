package vatworks.shell.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/// The lines that come in over a connection. One thread reads them; others may ask how long the line that is
/// coming in has been coming.
public final class Lines {

  private static final int BUFFER_BYTES = 1 << 13;

  private final ReadableByteChannel channel;
  private final int limit;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).flip();
  private ByteArrayOutputStream line = new ByteArrayOutputStream();
  private volatile long since; // System.nanoTime() at the line's first byte; 0: none has come

  /// @param limit the longest line, in bytes without its end
  public Lines(ReadableByteChannel channel, int limit) {
    this.channel = channel;
    this.limit = limit;
  }

  /// Waits for the next line.
  ///
  /// @return empty at the end; what comes after the last line end is no line
  /// @throws WireException if the line is too long, or no UTF-8
  public Optional<String> next() throws IOException, WireException {
    while (!takeLine()) {
      buffer.clear();
      int count = channel.read(buffer);
      buffer.flip();
      if (count < 0) {
        return Optional.empty();
      }
    }
    byte[] bytes = line.toByteArray();
    line = new ByteArrayOutputStream(); // Not reset: that would keep the room of the longest.
    since = 0;
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      throw new WireException("expected UTF-8, found a line of other bytes");
    }
  }

  /// Moves bytes from the buffer to the line.
  ///
  /// @return whether the line is whole
  private boolean takeLine() throws WireException {
    int start = buffer.position();
    int end = start;
    while (end < buffer.limit() && buffer.get(end) != '\n') {
      end++;
    }
    boolean isWhole = end < buffer.limit();
    line.write(buffer.array(), start, end - start);
    buffer.position(isWhole ? end + 1 : end);
    if (line.size() > limit) {
      throw new WireException("a line has at most " + limit + " bytes, and this one has more");
    }
    if (!isWhole && line.size() > 0 && since == 0) {
      since = Math.max(1, System.nanoTime());
    }
    return isWhole;
  }

  /// Whether a line has been coming in for longer than that.
  public boolean isHalfSentFor(Duration limit) {
    long start = since;
    return start != 0 && System.nanoTime() - start > limit.toNanos();
  }
}
