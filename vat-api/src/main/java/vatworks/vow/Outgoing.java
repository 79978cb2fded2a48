package vatworks.vow;

import java.util.List;

/// What marshalling must know of the vat to write a value that leaves it.
interface Outgoing {

  /// The binary names of the [Remote] interfaces of a reference: those that a local object's class
  /// implements, or that a presence was said to have. Empty if none are known.
  List<String> interfacesOf(Object remote);
}
