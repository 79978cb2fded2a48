package mint;

/// What a customer has in the shop.
///
/// @param purse holds the shop's money
public record Visit(Shop shop, Bank bank, Purse purse) {}
