package vatworks.container;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import vatworks.kernel.journal.JournalException;
import vatworks.kernel.journal.JournalReader;

/// What a container's folder says about its journal: the file `.vat/container`.
///
/// @param journal the journal's name in its store
/// @param kept where the journal is kept, as [#kept(Store)] says it
/// @param height how many blocks the journal had when the container was last closed: it never has fewer
/// @param hash the hash of the last of them, in hexadecimal
record ContainerFile(String journal, String kept, long height, String hash) {

  static final String NAME = "container";

  /// The only journal of an SQLite database.
  static final String MAIN = "main";

  private static final int VERSION = 1;
  private static final String NO_HASH = "0".repeat(64);

  /// What a container says that has no history yet.
  static ContainerFile fresh(Store store) {
    String journal = store instanceof Store.Postgres ? UUID.randomUUID().toString() : MAIN;
    return new ContainerFile(journal, kept(store), 0, NO_HASH);
  }

  /// What is written of a store.
  static String kept(Store store) {
    return switch (store) {
      case Store.Memory _ -> "memory";
      case Store.Sqlite _ -> "sqlite";
      case Store.Postgres postgres -> "postgres " + postgres.url();
    };
  }

  /// What the folder says, if it is a container's.
  ///
  /// @throws ContainerException if the file is not what [#write] writes, or a newer version's
  static Optional<ContainerFile> read(VatFolder folder) {
    folder.requireReadable();
    Path file = folder.file(NAME);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      Properties properties = new Properties();
      properties.load(new StringReader(Files.readString(file)));
      int version = Integer.parseInt(property(properties, "version", file));
      if (version != VERSION) {
        throw new ContainerException(
            file + " is of version " + version + "; this version of Vatworks reads version " + VERSION);
      }
      return Optional.of(
          new ContainerFile(
              property(properties, "journal", file),
              property(properties, "store", file),
              Long.parseLong(property(properties, "height", file)),
              property(properties, "hash", file)));
    } catch (CharacterCodingException e) {
      throw new ContainerException(
          file + " cannot be read: it is no text (expected what a container writes there)", e);
    } catch (IOException | IllegalArgumentException e) {
      throw new ContainerException(
          file + " cannot be read: " + e.getMessage() + " (expected what a container writes there)", e);
    }
  }

  /// What the folder of a container says that is there already, and is kept in this store.
  ///
  /// @throws ContainerException if there is none
  static ContainerFile existing(VatFolder folder, Store store) {
    Optional<ContainerFile> known = read(folder);
    if (known.isEmpty() && !Files.exists(folder.file(Opening.JOURNAL))) {
      throw new ContainerException(
          "there is no container in " + folder.basedir() + ": expected its folder .vat, with a journal");
    }
    known.ifPresent(file -> file.requireKeptIn(store, folder));
    return known.orElseGet(() -> fresh(store));
  }

  private static String property(Properties properties, String key, Path file) {
    String value = properties.getProperty(key);
    if (value == null) {
      throw new ContainerException(file + " cannot be read: expected a line " + key + "=..., found none");
    }
    return value;
  }

  /// Sees that the journal is looked for where it is.
  ///
  /// @throws ContainerException if it is kept elsewhere
  void requireKeptIn(Store store, VatFolder folder) {
    if (!kept.equals(kept(store))) {
      throw new ContainerException(
          "the journal of " + folder.basedir() + " is kept in " + title(kept)
              + ", and the configuration names " + title(kept(store))
              + ": give the configuration that it was made with, with --config; "
              + "bin/vat export and bin/vat import move a journal");
    }
  }

  private static String title(String kept) {
    return kept.equals("sqlite")
        ? "SQLite (.vat/journal.db)"
        : kept.replaceFirst("^postgres ", "PostgreSQL at ");
  }

  /// Sees that the journal is what it was, and not another's: no shorter, and with the same block where it
  /// ended then.
  ///
  /// @throws JournalException if it is not
  void requireReached(JournalReader reader) {
    long reached = reader.height();
    if (reached < height) {
      throw JournalException.ends(reached, height);
    }
    if (height > 0) {
      reader.blocks(height, block -> {
        String found = HexFormat.of().formatHex(block.hash());
        if (!found.equals(hash)) {
          throw JournalException.anotherHash(height, hash, found);
        }
        return false;
      });
    }
  }

  /// The same, for a container that is closed after this block.
  ContainerFile closedAfter(long lastHeight, String lastHash) {
    return new ContainerFile(journal, kept, lastHeight, lastHash);
  }

  /// Replaces what the folder says, in one step that survives a power failure.
  ///
  /// @throws ContainerException if it cannot be written
  void write(VatFolder folder) {
    String text = """
        # What this container's journal is. Without it, the journal is not found.
        version=%d
        journal=%s
        store=%s
        # The journal when the container was last closed. It never gets shorter.
        height=%d
        hash=%s
        """.formatted(VERSION, journal, kept.replace("\\", "\\\\"), height, hash);
    Path next = folder.file(NAME + ".next");
    try (FileChannel channel = FileChannel.open(
        next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
      Files.move(next, folder.file(NAME), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new ContainerException(
          "the container's state cannot be kept in " + folder.path() + ": " + e.getMessage(), e);
    }
  }
}
