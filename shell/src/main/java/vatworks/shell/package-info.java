/// `bin/vat`: its commands, and the console in which a person steps a container, sends it messages and looks
/// at its tables. It works on [vatworks.container.Container] as any host application would, and has no other
/// way in.
package vatworks.shell;
