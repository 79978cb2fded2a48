/// The kernel on Akka Typed: one actor that puts things in order and one for each vat. They hold no rules.
package vatworks.kernel.actor;
