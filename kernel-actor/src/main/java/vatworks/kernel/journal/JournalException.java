package vatworks.kernel.journal;

import java.util.HexFormat;
import vatworks.kernel.VatId;

/// The journal is not what this container wrote: it was cut, reordered or edited, or it is from another
/// version. The kernel stops rather than go on from it.
public final class JournalException extends RuntimeException {

  private JournalException(String message, Throwable cause) {
    super(message, cause);
  }

  static JournalException otherFormat(BlockCommitted block) {
    return new JournalException(
        "block " + block.height() + " of the journal is in format " + block.format()
            + "; this version of Vatworks reads format " + ChangeCodec.FORMAT,
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

  static JournalException unreadable(BlockCommitted block, Exception cause) {
    return new JournalException(
        "block " + block.height() + " of the journal cannot be read: " + cause.getMessage(), cause);
  }
}
