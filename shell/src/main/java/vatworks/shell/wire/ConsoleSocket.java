package vatworks.shell.wire;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// The socket in a container's folder, over which consoles talk to it. Only the folder's owner can open it.
public final class ConsoleSocket {

  private static final String NAME = "console.sock";
  private static final int BACKLOG = 128;
  // What a socket's address has room for: 108 bytes on Linux and 104 elsewhere, with a zero at the end.
  private static final int LONGEST_PATH = 100;

  private ConsoleSocket() {}

  /// Makes the socket, in place of one that a killed process may have left.
  ///
  /// @param folder the container's folder, which the caller has locked
  public static ServerSocketChannel bind(Path folder) throws IOException {
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      remove(folder);
      withShortPath(folder, path -> server.bind(UnixDomainSocketAddress.of(path), BACKLOG));
      Files.setPosixFilePermissions(folder.resolve(NAME), PosixFilePermissions.fromString("rw-------"));
      return server;
    } catch (IOException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  public static void remove(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(NAME));
  }

  /// Connects to the container whose folder this is.
  ///
  /// @throws IOException if no process listens there
  public static SocketChannel connect(Path folder) throws IOException {
    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      withShortPath(folder, path -> channel.connect(UnixDomainSocketAddress.of(path)));
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private interface Use {
    void at(Path path) throws IOException;
  }

  /// A folder with a long name is reached over a link from one with a short name, for as long as it takes.
  private static void withShortPath(Path folder, Use use) throws IOException {
    Path direct = folder.resolve(NAME);
    if (direct.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= LONGEST_PATH) {
      use.at(direct);
      return;
    }
    Path home = Files.createTempDirectory("vat"); // Only this user can look into it.
    Path link = home.resolve("v");
    try {
      Files.createSymbolicLink(link, folder.toAbsolutePath());
      use.at(link.resolve(NAME));
    } finally {
      Files.deleteIfExists(link);
      Files.delete(home);
    }
  }
}
