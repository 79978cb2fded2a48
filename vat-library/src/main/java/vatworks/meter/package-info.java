/// The meter that is in every confined vat.
package vatworks.meter;
