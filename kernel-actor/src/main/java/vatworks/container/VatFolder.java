package vatworks.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/// The folder `.vat` of a basedir, in which a container keeps its state: only its owner may look into it, and
/// only one container at a time has it open.
///
/// That one holds a lock of the operating system's on the file `lock`, so that nothing stays locked when its
/// process is killed. The file says which process that is.
public final class VatFolder {

  private static final String OWNER_ONLY = "rwx------";
  private static final int ATTEMPTS = 10;
  private static final int LOOKS = 3;
  private static final int MOST_DIGITS = 20;

  // The folders that this process has locked. Its own lock files it must never open a second time: closing
  // any channel on a file gives up all of the process's locks on it.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path basedir;
  private final Path path;

  private VatFolder(Path basedir) {
    this.basedir = basedir;
    this.path = basedir.resolve(".vat");
  }

  /// The folder of that basedir, which may be there or not.
  public static VatFolder of(Path basedir) {
    return new VatFolder(basedir);
  }

  /// The container's folder, in which this one is.
  public Path basedir() {
    return basedir;
  }

  /// Where it is.
  public Path path() {
    return path;
  }

  /// Where a file in it is.
  public Path file(String name) {
    return path.resolve(name);
  }

  /// Permission to have the container of a basedir open. There is at most one in the whole system.
  public final class Lock implements AutoCloseable {

    private final FileChannel channel;
    private final Path held;
    private final boolean isNew;
    private final AtomicBoolean isGivenBack = new AtomicBoolean();

    private Lock(FileChannel channel, Path held, boolean isNew) {
      this.channel = channel;
      this.held = held;
      this.isNew = isNew;
    }

    /// The folder that it is for.
    public VatFolder folder() {
      return VatFolder.this;
    }

    /// Deletes a file of a folder that was made for this lock: a container that could not be opened there
    /// leaves nothing.
    public void discardIfNew(String name) {
      try {
        if (isNew) {
          Files.deleteIfExists(file(name));
        }
      } catch (IOException e) {
        // What is left there is in nobody's way.
      }
    }

    /// Gives the permission back. A folder that was made for it and holds nothing else goes as well.
    @Override
    public void close() {
      if (isGivenBack.getAndSet(true)) {
        return;
      }
      try {
        channel.truncate(0);
        if (isNew) {
          deleteIfBare();
        }
      } catch (IOException e) {
        // What is left there is in nobody's way.
      } finally {
        release();
      }
    }

    private void release() {
      try {
        channel.close();
      } catch (IOException e) {
        // The lock is gone with the process, if not before.
      }
      HELD.remove(held);
    }

    private void deleteIfBare() throws IOException {
      try (var files = Files.list(path)) {
        if (files.anyMatch(file -> !file.equals(file("lock")))) {
          return;
        }
      }
      Files.delete(file("lock"));
      Files.delete(path);
    }
  }

  /// Makes the folder where there is none, and takes its lock.
  ///
  /// @throws ContainerException if another container has it, naming its process, or if the folder cannot be
  ///     made or written
  public Lock lock() {
    if (!Files.isDirectory(basedir)) {
      throw new ContainerException("the basedir " + basedir + " is not a folder that exists");
    }
    try {
      boolean isNew = make();
      Path held = path.toRealPath();
      if (!HELD.add(held)) {
        throw isOpen(Optional.of(ProcessHandle.current().pid()));
      }
      return lock(held, isNew);
    } catch (IOException e) {
      throw new ContainerException(
          "the container's state cannot be kept in " + path + ": " + reason(e)
              + " (expected a folder that this user may write)",
          e);
    }
  }

  /// The process that has the container open. Only while it is alive: a lock that a killed process left is
  /// nobody's.
  ///
  /// @return empty as well where the folder cannot be read
  public Optional<Long> holder() {
    try {
      if (HELD.contains(path.toRealPath())) {
        return Optional.of(ProcessHandle.current().pid());
      }
      try (FileChannel channel = FileChannel
          .open(file("lock"), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          lock.release();
          return Optional.empty();
        }
        return Optional.of(read(channel).orElse(0L));
      }
    } catch (IOException | OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  /// Sees that this user may look into the folder, if it is there: what may not be seen is not to be taken for
  /// what is not there.
  ///
  /// @throws ContainerException if not
  public void requireReadable() {
    if (Files.isDirectory(path) && !(Files.isReadable(path) && Files.isExecutable(path))) {
      throw new ContainerException(
          "the container's state in " + path + " cannot be read: permission denied (expected its owner)");
    }
  }

  private boolean make() throws IOException {
    boolean isNew = !Files.exists(path);
    if (isNew) {
      Files.createDirectory(
          path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
    } else if (!Files.isDirectory(path)) {
      throw new FileSystemException(path.toString(), null, "it is not a folder");
    } else if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(path)).equals(OWNER_ONLY)) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(OWNER_ONLY));
    }
    return isNew;
  }

  // A container that closes may delete its lock file just when this one has opened it: a lock on a file that
  // is not there any more would keep nobody out.
  private Lock lock(Path held, boolean isNew) throws IOException {
    boolean isDone = false;
    try {
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        make();
        FileChannel channel = FileChannel.open(
            file("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        Optional<Object> opened = fileKey();
        FileLock lock = channel.tryLock();
        if (lock == null) {
          Optional<Long> pid = read(channel);
          channel.close();
          if (attempt < LOOKS) {
            pause(); // It may only have been looked at: see holder().
            continue;
          }
          throw isOpen(pid);
        }
        if (opened.isPresent() && opened.equals(fileKey())) {
          write(channel);
          isDone = true;
          return new Lock(channel, held, isNew);
        }
        channel.close();
      }
      throw new FileSystemException(path.toString(), null, "it is deleted again and again");
    } finally {
      if (!isDone) {
        HELD.remove(held);
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Optional<Object> fileKey() {
    try {
      return Optional
          .ofNullable(Files.readAttributes(file("lock"), BasicFileAttributes.class).fileKey());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void write(FileChannel channel) throws IOException {
    channel.truncate(0);
    String pid = ProcessHandle.current().pid() + "\n";
    channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
  }

  private static Optional<Long> read(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(MOST_DIGITS);
    channel.read(bytes, 0);
    String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
    return text.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  private ContainerException isOpen(Optional<Long> pid) {
    return new ContainerException(
        basedir + " is open in another container" + pid.map(it -> ", process " + it).orElse("")
            + ": attach to it with bin/vat shell, or stop it with bin/vat stop, if bin/vat start has started"
            + " it; otherwise leave that one first");
  }

  private static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "permission denied";
      case FileSystemException other when other.getReason() != null -> other.getReason();
      default -> String.valueOf(Objects.requireNonNullElse(e.getMessage(), e.toString()));
    };
  }
}
