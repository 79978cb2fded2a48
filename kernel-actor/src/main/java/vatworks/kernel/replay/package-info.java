/// What happened, and why: a journal as a history that one can go back and forth in.
///
/// | what | where |
/// | --- | --- |
/// | the tables as they were, and one crank after another | `History` |
/// | a crank for a person or a program to read | `Story`, `Occasion` |
/// | which crank caused which | `Causes` |
/// | how each vat came to hold a reference | `Introductions` |
/// | what to look for | `Sought` |
/// | what vats said to each other, from the beginning on | `Exchanges`, `Exchange` |
/// | blocks, by the cranks in them | `Blocks`, `BlockIndex` |
/// | tables that are kept so as not to be made again | `Checkpoints` |
package vatworks.kernel.replay;
