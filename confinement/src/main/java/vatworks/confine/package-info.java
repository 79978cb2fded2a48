/// What makes Java that nobody trusts fit to run: the policy of what it may name, the check that it names
/// nothing else, and the instrumentation that meters it.
package vatworks.confine;
