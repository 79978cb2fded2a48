package vatworks.shell;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.slf4j.LoggerFactory;
import vatworks.container.ContainerException;
import vatworks.container.VatFolder;
import vatworks.shell.wire.ConsoleSocket;
import vatworks.shell.wire.Reply;
import vatworks.shell.wire.WireLimits;

/// Lets consoles attach to a container. Whatever they send, or do not send or do not read, the container's
/// own work goes on.
final class ConsoleServer implements AutoCloseable {

  private static final Duration LOOK = Duration.ofMillis(250);
  private static final Duration AFTER_FAILURE = Duration.ofMillis(100);
  private static final Duration CLOSING = Duration.ofSeconds(1);

  private final ServerSocketChannel socket;
  private final VatFolder folder;
  private final WireLimits limits;
  private final Host host;
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private final Thread accepting = Thread.ofPlatform().daemon().name("console-accept")
      .unstarted(this::accept);
  private final Thread watching = Thread.ofVirtual().name("console-watch").unstarted(this::watch);

  /// What the consoles are for.
  interface Host {

    /// @param consoles how many are attached
    Reply.Status status(long consoles);

    /// A desk for a console.
    ///
    /// @param folder what the names of files in commands are relative to
    /// @throws ContainerException if there is none just now
    Desk.Place desks(Path folder);

    /// Stops the container, and returns when it is closed.
    ///
    /// @param screen where to say what does not go smoothly
    void stop(Screen screen) throws InterruptedException;
  }

  private ConsoleServer(ServerSocketChannel socket, VatFolder folder, WireLimits limits, Host host) {
    this.socket = socket;
    this.folder = folder;
    this.limits = limits;
    this.host = host;
  }

  /// @throws ContainerException if the socket cannot be made
  static ConsoleServer open(VatFolder.Lock lock, WireLimits limits, Host host) {
    try {
      ConsoleServer server = new ConsoleServer(
          ConsoleSocket.bind(lock.folder().path()), lock.folder(), limits, host);
      server.accepting.start();
      server.watching.start();
      return server;
    } catch (IOException e) {
      throw new ContainerException(
          "consoles could not be attached: no socket can be made in " + lock.folder().path() + ": "
              + Complaint.reason(e),
          e);
    }
  }

  private void accept() {
    while (socket.isOpen()) {
      try {
        take(socket.accept());
      } catch (ClosedChannelException e) {
        return;
      } catch (IOException e) {
        LoggerFactory.getLogger("vatworks.console").warn("a connection was not accepted", e);
        pause(AFTER_FAILURE); // Out of files, maybe: that goes by.
      }
    }
  }

  private void take(SocketChannel channel) throws IOException {
    if (connections.size() >= limits.connections()) {
      try (channel) {
        channel.configureBlocking(false); // There is room for a line in a new connection.
        Reply refusal = new Reply.Refused(
            "there are " + limits.connections() + " connections to this container already: close one first");
        channel.write(ByteBuffer.wrap((refusal.json() + "\n").getBytes(StandardCharsets.UTF_8)));
      } catch (IOException e) {
        // It is gone already.
      }
      return;
    }
    Connection connection = new Connection(channel, limits, host, this::consoles, connections::remove);
    connections.add(connection);
    connection.start();
  }

  private void watch() {
    while (socket.isOpen()) {
      connections.forEach(Connection::endIfLate);
      pause(LOOK);
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// How many consoles are attached.
  long consoles() {
    return connections.stream().filter(Connection::isConsole).count();
  }

  /// Lets nobody in any more.
  void refuseMore() {
    try {
      socket.close();
      ConsoleSocket.remove(folder.path());
    } catch (IOException e) {
      LoggerFactory.getLogger("vatworks.console").warn("the socket was not removed", e);
    }
  }

  /// Ends the consoles that are attached, each after its command.
  ///
  /// @param sentence why
  void endConsoles(String sentence) throws InterruptedException {
    connections.forEach(Connection::giveUp);
    end(Connection::isConsole, Optional.of(sentence));
  }

  /// Ends all that is still connected, after what was sent to it.
  @Override
  public void close() {
    refuseMore();
    try {
      end(connection -> true, Optional.empty());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void end(Predicate<Connection> which, Optional<String> sentence) throws InterruptedException {
    long end = System.nanoTime() + CLOSING.toNanos();
    for (Connection connection : connections) {
      if (which.test(connection)) {
        connection.end(sentence, Duration.ofNanos(Math.max(1, end - System.nanoTime())));
      }
    }
  }
}
