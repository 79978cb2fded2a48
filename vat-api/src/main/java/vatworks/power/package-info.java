/// The kernel's own objects, as vats see them: what can be done with a container from within, by whoever was
/// given the authority.
package vatworks.power;
