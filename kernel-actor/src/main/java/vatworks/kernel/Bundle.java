package vatworks.kernel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Code that the kernel keeps for whoever runs vats: bytes that it never reads.
///
/// Two bundles are the same if their ids are: an id is the content's SHA-256.
///
/// @param id 64 hexadecimal digits
/// @param content not to be modified
public record Bundle(String id, byte[] content) {

  /// The bundle of this content.
  public static Bundle of(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return new Bundle(HexFormat.of().formatHex(hash), content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bundle bundle && bundle.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "bundle " + shortened(id) + " (" + content.length + " bytes)";
  }

  /// The beginning of an id, enough to tell a container's bundles apart.
  static String shortened(String id) {
    return id.substring(0, Math.min(12, id.length()));
  }
}
