package vatworks.container;

/// A vat that goes on as its next incarnation.
///
/// @param vat its name
/// @param incarnation which one that is: 2 after the first upgrade
/// @param crank the crank since which it is
public record Upgraded(String vat, long incarnation, long crank) {}
