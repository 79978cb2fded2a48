package buyer;

import escrow.Trader;

/// The root object of the vat `buyer`.
public final class Index extends Trader {}
