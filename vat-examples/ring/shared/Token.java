import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vatworks.vat.CapData;

/// What goes round the ring: a number that says how often it is still to be passed on.
///
/// @param hops from 0 to 999,999,999
public record Token(int hops) {

  private static final Pattern BODY = Pattern.compile("#\\[(0|[1-9][0-9]{0,8})]");

  /// Reads a message's arguments. Whoever holds a reference can send anything: what is no token is not read.
  public static Optional<Token> read(CapData args) {
    Matcher body = BODY.matcher(args.body());
    return body.matches() ? Optional.of(new Token(Integer.parseInt(body.group(1)))) : Optional.empty();
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
