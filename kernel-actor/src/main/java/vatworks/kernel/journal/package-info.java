/// What is written down: changes as bytes, blocks of cranks, and the chain of hashes that holds the blocks
/// together.
package vatworks.kernel.journal;
