package vatworks.vow;

/// The mark of an interface whose implementations pass by reference: others get a presence, never a copy.
///
/// Every method of such an interface returns a [Vow] or `void` (a one-way send), and no two have the same
/// name; a vat with any other is refused when it is loaded.
public interface Remote {}
