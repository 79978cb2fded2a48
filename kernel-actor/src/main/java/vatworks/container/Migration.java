package vatworks.container;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import vatworks.kernel.archive.ArchiveReader;
import vatworks.kernel.archive.Export;
import vatworks.kernel.archive.Import;
import vatworks.kernel.archive.Manifest;
import vatworks.kernel.journal.JournalException;
import vatworks.kernel.journal.JournalReader;
import vatworks.kernel.journal.JournalWriter;
import vatworks.kernel.store.Journals;

/// A container that moves: into one file, and out of it, to another place or another store. Nothing of it is
/// run on the way.
public final class Migration {

  /// What was moved. Two containers whose hashes are equal are in the same state.
  ///
  /// @param blocks how many blocks the journal has
  /// @param crank the number of the last crank
  /// @param hash of the whole history, in hexadecimal
  /// @param cut where the last block was cut and so has another hash than in the journal it is from, a
  ///     sentence about that
  public record Moved(long blocks, long crank, String hash, Optional<String> cut) {}

  private Migration() {}

  /// Writes an archive of a container, which may be open, over what is there. A file that cannot be finished
  /// is not left behind.
  ///
  /// @param basedir where the container is
  /// @param options say where its journal is
  /// @param file the archive
  /// @param at the last crank to take along; empty: all that there is
  /// @throws ContainerException if there is no such container or crank, its journal is not what it was, or
  ///     the file cannot be written
  public static Moved exportTo(Path file, Path basedir, Options options, OptionalLong at) {
    return exportTo(file, basedir, options, at, Progress.NONE);
  }

  /// The same, and tells how far it is.
  ///
  /// @throws ContainerException likewise
  public static Moved exportTo(
      Path file, Path basedir, Options options, OptionalLong at, Progress progress) {
    requireFile(file);
    Path target = target(file);
    // Not just any name: what somebody else has there must stay as it is.
    Path part = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".part");
    try (JournalReader journal = KeptJournal.open(basedir, options)) {
      try {
        Manifest manifest = write(part, journal, at, progress);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        return moved(manifest);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (JournalException e) {
      throw new ContainerException(e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new ContainerException(basedir + " cannot be exported: " + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw new ContainerException("the archive " + file + " cannot be written: " + reason(e.getCause()), e);
    } catch (IOException e) {
      throw new ContainerException("the archive " + file + " cannot be written: " + reason(e), e);
    }
  }

  // The archive takes the place of what is there: a device or a socket would be gone.
  private static void requireFile(Path file) {
    if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
      throw new ContainerException(
          "the archive " + file + " cannot be written: what is there is no ordinary file "
              + "(expected nothing, or a file to be replaced)");
    }
  }

  // The file that a link leads to is replaced, and not the link.
  private static Path target(Path file) {
    try {
      return Files.isSymbolicLink(file) ? file.toRealPath() : file;
    } catch (IOException e) {
      throw new ContainerException(
          "the archive " + file + " cannot be written: it is a link to what is not there "
              + "(expected nothing, a file to be replaced, or a link to one)",
          e);
    }
  }

  private static Manifest write(Path part, JournalReader journal, OptionalLong at, Progress progress)
      throws IOException {
    try (FileChannel channel = FileChannel.open(
        part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
      Manifest manifest = Export.write(journal, at, out, progress::at);
      out.flush();
      channel.force(true);
      return manifest;
    }
  }

  /// Makes a container of an archive: its journal, and beside it the sources that its vats run. It is there
  /// as a whole or not at all.
  ///
  /// @param file the archive
  /// @param newdir a folder that does not exist yet, or is empty
  /// @param options say where its journal is to be kept
  /// @throws ContainerException if the archive is not what was exported, naming the place, or the container
  ///     cannot be made
  public static Moved importFrom(Path file, Path newdir, Options options) {
    return importFrom(file, newdir, options, Progress.NONE);
  }

  /// The same, and tells how far it is.
  ///
  /// @throws ContainerException likewise
  public static Moved importFrom(Path file, Path newdir, Options options, Progress progress) {
    Path basedir = newdir.toAbsolutePath().normalize();
    if (options.store() instanceof Store.Memory) {
      throw new ContainerException(
          "a container that keeps nothing cannot be imported: expected another store");
    }
    requireFree(basedir);
    Path beside = basedir.resolveSibling(basedir.getFileName() + ".importing-" + UUID.randomUUID());
    try (ArchiveReader archive = ArchiveReader.open(file);
        Scaffold scaffold = new Scaffold(Files.createDirectory(beside))) {
      build(archive, scaffold.path(), options, progress);
      Files.move(scaffold.path(), basedir, StandardCopyOption.ATOMIC_MOVE);
      return moved(archive.manifest());
    } catch (JournalException e) {
      throw new ContainerException(e.getMessage(), e);
    } catch (IOException e) {
      throw new ContainerException("the basedir " + basedir + " cannot be made: " + reason(e), e);
    }
  }

  private static void build(ArchiveReader archive, Path basedir, Options options, Progress progress)
      throws IOException {
    try (VatFolder.Lock lock = VatFolder.of(basedir).lock()) {
      ContainerFile container = ContainerFile.fresh(options.store());
      Journals journals = Opening.journals(options.store(), lock.folder());
      journals.prepare();
      try (JournalWriter journal = journals.writer(container.journal())) {
        Import.Imported imported = Import.run(
            archive, journal, options.snapshotBlocks(), progress::at);
        SourceFiles.of(imported.tables(), imported.bundles()).write(basedir);
        journal.commit();
      }
      Manifest manifest = archive.manifest();
      container.closedAfter(manifest.blocks(), manifest.hash()).write(lock.folder());
    }
  }

  private static void requireFree(Path basedir) {
    if (Files.exists(VatFolder.of(basedir).path())) {
      throw new ContainerException(
          basedir + " has a container already: expected a folder that does not exist yet, or is empty");
    }
    if (Files.isDirectory(basedir)) {
      try (Stream<Path> files = Files.list(basedir)) {
        if (files.findFirst().isPresent()) {
          throw new ContainerException(
              basedir + " is not empty: expected a folder that does not exist yet, or is empty");
        }
      } catch (IOException e) {
        throw new ContainerException("the basedir " + basedir + " cannot be read: " + reason(e), e);
      }
    } else if (Files.exists(basedir)) {
      throw new ContainerException(
          basedir + " is a file: expected a folder that does not exist yet, or is empty");
    }
  }

  private static Moved moved(Manifest manifest) {
    return new Moved(
        manifest.blocks(),
        manifest.crank(),
        manifest.hash(),
        manifest.cut().map(cut -> cutSentence(manifest, cut)));
  }

  private static String cutSentence(Manifest manifest, Manifest.Cut cut) {
    return "block " + manifest.blocks() + " was cut after " + cut.cranks() + " of its " + cut.of()
        + " cranks, so its hash is another than in the journal it is from, where it is " + cut.hash();
  }

  private static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "permission denied";
      case NoSuchFileException missing -> "its folder does not exist";
      case FileSystemException other when other.getReason() != null -> other.getReason();
      default -> String.valueOf(e.getMessage());
    };
  }
}
