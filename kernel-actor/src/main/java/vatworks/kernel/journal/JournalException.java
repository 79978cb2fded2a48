package vatworks.kernel.journal;

import java.util.HexFormat;

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

  static JournalException unreadable(BlockCommitted block, Exception cause) {
    return new JournalException(
        "block " + block.height() + " of the journal cannot be read: " + cause.getMessage(), cause);
  }
}
