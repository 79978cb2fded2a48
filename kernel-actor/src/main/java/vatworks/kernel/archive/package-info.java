/// A container in one file: its journal, to be taken elsewhere.
package vatworks.kernel.archive;
