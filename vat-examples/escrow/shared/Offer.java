package escrow;

/// What somebody gives for what.
///
/// @param gives whose payment is given
/// @param wants whose payment is to be had for it
public record Offer(Issuer gives, long givenAmount, Issuer wants, long wantedAmount) {

  /// Whether the other gives exactly what this wants, and the other way round. An issuer is a reference, and
  /// references to the same object are equal: nobody can pass for an issuer.
  public boolean meets(Offer other) {
    return equals(new Offer(other.wants, other.wantedAmount, other.gives, other.givenAmount));
  }
}
