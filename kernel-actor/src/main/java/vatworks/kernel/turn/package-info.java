/// Vats in memory, and their turns.
package vatworks.kernel.turn;
