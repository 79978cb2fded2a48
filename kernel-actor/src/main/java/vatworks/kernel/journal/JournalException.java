package vatworks.kernel.journal;

import java.util.HexFormat;
import vatworks.kernel.VatId;

/// The journal is not what this container wrote: it was cut, reordered or edited, or it is from another
/// version. Or where it is kept fails. The kernel stops rather than go on from it.
public final class JournalException extends RuntimeException {

  private JournalException(String message, Throwable cause) {
    super(message, cause);
  }

  static JournalException otherFormat(BlockCommitted block) {
    return new JournalException(
        "block " + block.height() + " of the journal is in format " + block.format()
            + "; this version of Vatworks reads formats " + ChangeCodec.OLDEST_FORMAT + " to "
            + ChangeCodec.FORMAT,
        null);
  }

  static JournalException wrongHeight(BlockCommitted block, long expected) {
    return new JournalException(
        "the journal is missing a block or has them in another order: expected block " + expected
            + ", found block " + block.height(),
        null);
  }

  static JournalException wrongHash(BlockCommitted block, String expected) {
    return new JournalException(
        "block " + block.height() + " of the journal was changed after it was written: expected hash "
            + expected
            + ", found " + HexFormat.of().formatHex(block.hash()),
        null);
  }

  /// The journal says of a crank that it was a turn for which there is no delivery.
  public static JournalException noDelivery(long crank, VatId vat) {
    return new JournalException(
        "crank " + crank + " of the journal is a turn of " + vat
            + ", but what was next then was not for that vat: the journal was written by other rules",
        null);
  }

  /// Blocks are missing at the end.
  public static JournalException ends(long height, long expected) {
    return new JournalException(
        "the journal ends with block " + height + ": expected block " + expected + " to be the last", null);
  }

  /// The last block is not the one that was the last.
  public static JournalException anotherHash(long height, String expected, String found) {
    return new JournalException(
        "block " + height
            + " of the journal is not the one with which the container was closed: expected hash "
            + expected + ", found " + found,
        null);
  }

  static JournalException unreadable(BlockCommitted block, Exception cause) {
    return new JournalException(
        "block " + block.height() + " of the journal cannot be read: " + cause.getMessage(), cause);
  }

  /// What is stored as a block is none.
  public static JournalException unreadable(long height, Exception cause) {
    return new JournalException(
        "block " + height + " of the journal cannot be read: " + cause.getMessage(), cause);
  }

  /// There is a hole.
  ///
  /// @param height of the block that should come next
  /// @param found the height of the one that does
  public static JournalException missing(long height, long found) {
    return new JournalException(
        "block " + height + " of the journal is missing: the next that is there is block " + found, null);
  }

  /// Tables were made by a newer version.
  ///
  /// @param where the database
  public static JournalException newerSchema(String where, int found, int known) {
    return new JournalException(
        where + " is of version " + found + "; this Vatworks knows versions up to " + known
            + ": open it with the Vatworks that wrote it, or a newer one",
        null);
  }

  /// A database does not do what it is asked for.
  ///
  /// @param what was tried, and where: `the journal cannot be opened in /srv/greeter/.vat/journal.db`
  /// @param why it failed, and what to do
  public static JournalException unusable(String what, String why, Throwable cause) {
    return new JournalException(what + ": " + why, cause);
  }

  /// Somebody else wrote to the journal since it was read.
  public static JournalException grown(long read, long found) {
    return new JournalException(
        "the journal has " + found + " blocks and had " + read
            + " a moment ago: another container writes it, and only one may",
        null);
  }

  /// A block could not be persisted, or it is not known whether it was.
  ///
  /// @param why `the disk is full`
  /// @param remedy `make room`
  public static JournalException notWritten(long height, String why, String remedy, Throwable cause) {
    return new JournalException(
        "block " + height + " could not be written to the journal: " + why
            + "; all that was acknowledged is kept: " + remedy + ", and start again",
        cause);
  }
}
