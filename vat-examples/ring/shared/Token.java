import java.util.Optional;
import vatworks.vat.CapData;

/// What goes round the ring: a number that says how often it is still to be passed on.
///
/// @param hops from 0 to 999,999,999
public record Token(int hops) {

  private static final int DIGITS = 9;

  /// Reads a message's arguments. Whoever holds a reference can send anything: what is no token is not read.
  public static Optional<Token> read(CapData args) {
    String body = args.body();
    if (!body.startsWith("#[") || !body.endsWith("]")) {
      return Optional.empty();
    }
    String hops = body.substring(2, body.length() - 1);
    boolean isNumber = !hops.isEmpty() && hops.length() <= DIGITS
        && (hops.equals("0") || hops.charAt(0) != '0');
    for (int i = 0; i < hops.length(); i++) {
      isNumber &= hops.charAt(i) >= '0' && hops.charAt(i) <= '9';
    }
    return isNumber ? Optional.of(new Token(Integer.parseInt(hops))) : Optional.empty();
  }

  /// The token as a message's arguments: `#[7]`.
  public CapData toArgs() {
    return CapData.of("#[" + hops + "]");
  }

  /// Whether it is to be passed on no more.
  public boolean isSpent() { return hops == 0; }

  /// What the next vat gets.
  public Token next() {
    return new Token(hops - 1);
  }
}
