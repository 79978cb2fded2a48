package vatworks.vow;

import java.lang.reflect.Type;
import java.util.List;

/// What marshalling needs of the vat to read a value that has come.
interface Incoming {

  /// The object behind a slot: the vat's own object, or the one presence for it.
  ///
  /// @param index of the slot in the data
  /// @param interfaces the names of the interfaces that the sender says it has, sorted, each once
  /// @param declared the class under which it arrives; what names no interface gets this one's
  Object remote(int index, List<String> interfaces, Class<?> declared);

  /// The names of the interfaces that such an object is known to have.
  List<String> interfacesOf(Object remote);

  /// The vow behind a slot.
  ///
  /// @param value what it is to be fulfilled with, `Object.class` if that is not known
  Vow<?> vow(int index, Type value);
}
