/// What a confined vat calls in place of methods of `java.lang` that would tell it something about the
/// machine, or would cost what nobody can say beforehand. They have the receiver as their first parameter.
package vatworks.java.lang;
