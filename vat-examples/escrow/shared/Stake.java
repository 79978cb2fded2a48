package escrow;

/// What a party comes to trade with.
///
/// @param payment what the party has
/// @param offer what that is, and what the party wants for it
public record Stake(Agent agent, Payment payment, Offer offer) {}
