/// The protocol between a running container and the consoles attached to it: a line of JSON each way, over a
/// socket in the container's folder. What the lines are about is [vatworks.shell]'s business.
package vatworks.shell.wire;
