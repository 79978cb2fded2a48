package vatworks.confine;

import java.lang.constant.ClassDesc;

/// The three ways to write the name of a class: `java/util/List`, `java.util.List` and a descriptor.
final class Names {

  /// What begins the name of everything that is added to a vat's classes. Nothing of a vat's own begins so.
  static final String ADDED = "$vat$";

  private Names() {}

  /// @param type a class or an interface, no array and no primitive
  static String internal(ClassDesc type) {
    String descriptor = type.descriptorString();
    return descriptor.substring(1, descriptor.length() - 1);
  }

  static ClassDesc desc(String internalName) {
    return ClassDesc.ofInternalName(internalName);
  }

  static String binary(String internalName) {
    return internalName.replace('/', '.');
  }

  static String internal(String binaryName) {
    return binaryName.replace('.', '/');
  }
}
