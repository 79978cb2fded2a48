package vatworks.kernel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import vatworks.vat.Asked;
import vatworks.vat.CapData;
import vatworks.vat.Resolution;
import vatworks.vat.Slot;

/// A fingerprint of what a vat asked for in a turn, in the vat's own names: the first 8 bytes of a SHA-256.
///
/// It is journalled with the crank. A vat that is replayed must ask for the same again, whatever version of
/// the rules then checks it: the fingerprint is of the vat's own words and not of what the kernel made of
/// them.
public final class AskedHash {

  /// The fingerprint of a turn that asked for nothing.
  public static final long NOTHING = 0;

  private final MessageDigest sha256;
  private final ByteWriter writer = new ByteWriter(256);

  public AskedHash() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// The fingerprint of `asked`.
  public long of(List<Asked> asked) {
    if (asked.isEmpty()) {
      return NOTHING;
    }
    writer.clear();
    for (Asked syscall : asked) {
      write(syscall);
    }
    sha256.update(writer.array(), 0, writer.size());
    byte[] digest = sha256.digest();
    long hash = 0;
    for (int i = 0; i < 8; i++) {
      hash = hash << 8 | digest[i] & 0xFF;
    }
    return hash;
  }

  private void write(Asked syscall) {
    switch (syscall) {
      case Asked.Send send -> {
        writer.tag(send.flow().isPresent() ? 5 : 1);
        if (send.flow().isPresent()) {
          write(send.flow().get());
        }
        write(send.target());
        writer.text(send.method());
        write(send.args());
        writer.tag(send.result().isPresent() ? 1 : 0);
        send.result().ifPresent(this::write);
      }
      case Asked.Subscribe subscribe -> {
        writer.tag(2);
        write(subscribe.promise());
      }
      case Asked.Resolve resolve -> {
        writer.tag(3);
        writer.number(resolve.resolutions().size());
        resolve.resolutions().forEach(this::write);
      }
      case Asked.Log log -> {
        writer.tag(4);
        writer.text(log.line());
      }
    }
  }

  private void write(Resolution resolution) {
    write(resolution.promise());
    writer.tag(switch (resolution) {
      case Resolution.Fulfilled _ -> 1;
      case Resolution.Rejected _ -> 2;
      case Resolution.Forwarded _ -> 3;
    });
    write(resolution.data());
  }

  private void write(CapData data) {
    writer.text(data.body());
    writer.number(data.slots().size());
    for (Slot slot : data.slots()) {
      write(slot);
    }
  }

  private void write(Slot slot) {
    writer.tag(slot.kind() == Slot.Kind.OBJECT ? 0 : 1);
    writer.signed(slot.number());
  }
}
