/// Bringing a container back: its tables from blocks, its vats by running their turns again.
package vatworks.kernel.recovery;
