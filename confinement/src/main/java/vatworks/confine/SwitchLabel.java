package vatworks.confine;

import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.invoke.MethodHandleInfo;
import java.util.List;
import java.util.Optional;

/// A label of a pattern switch that a class file has no constant for: javac writes down how it is made.
sealed interface SwitchLabel {

  /// A type of numbers, or `boolean`: it fits every value of a switch over that type.
  record Primitive(ClassDesc type) implements SwitchLabel {}

  /// A constant of an enum, in a switch over what can be something else too.
  record EnumConstant(ClassDesc type, String name) implements SwitchLabel {}

  /// The label that this makes.
  ///
  /// @throws IllegalArgumentException if it makes no label; a class that was verified has none such
  static SwitchLabel of(DynamicConstantDesc<?> made) {
    List<ConstantDesc> arguments = made.bootstrapArgsList();
    if (made.bootstrapMethod().methodName().equals("primitiveClass")) {
      return new Primitive(ClassDesc.ofDescriptor(made.constantName()));
    }
    if (arguments.size() == 3 && arguments.get(1) instanceof DynamicConstantDesc<?> type
        && type.bootstrapArgsList().get(1) instanceof String name
        && arguments.get(2) instanceof String constant) {
      return new EnumConstant(ClassDesc.of(name), constant);
    }
    throw new IllegalArgumentException("a switch has no label such as " + made);
  }

  /// The label that an entry of a constant pool makes, if it does so as javac would have it.
  static Optional<SwitchLabel> of(ConstantDynamicEntry entry, Uses uses) {
    List<LoadableConstantEntry> arguments = entry.bootstrap().arguments();
    if (isMadeBy(entry, "primitiveClass", uses)) {
      String type = entry.name().stringValue();
      return arguments.isEmpty() && type.length() == 1 && "ZBCSIJFD".contains(type)
          ? Optional.of(new Primitive(ClassDesc.ofDescriptor(type)))
          : Optional.empty();
    }
    return isMadeBy(entry, "invoke", uses) && arguments.size() == 3
        && isCallOf(arguments.get(0), "java/lang/Enum$EnumDesc", uses)
        && arguments.get(1) instanceof ConstantDynamicEntry type
        && arguments.get(2) instanceof StringEntry name
            ? enumOf(type, uses).map(it -> new EnumConstant(it, name.stringValue()))
            : Optional.empty();
  }

  private static Optional<ClassDesc> enumOf(ConstantDynamicEntry type, Uses uses) {
    List<LoadableConstantEntry> arguments = type.bootstrap().arguments();
    return isMadeBy(type, "invoke", uses) && arguments.size() == 2
        && isCallOf(arguments.get(0), "java/lang/constant/ClassDesc", uses)
        && arguments.get(1) instanceof StringEntry name
            ? Optional.of(ClassDesc.of(name.stringValue()))
            : Optional.empty();
  }

  private static boolean isMadeBy(ConstantDynamicEntry entry, String method, Uses uses) {
    MethodHandleEntry bootstrap = entry.bootstrap().bootstrapMethod();
    uses.meet(entry);
    return isStaticCall(bootstrap, "java/lang/invoke/ConstantBootstraps", method, uses);
  }

  private static boolean isCallOf(LoadableConstantEntry argument, String owner, Uses uses) {
    return argument instanceof MethodHandleEntry handle && isStaticCall(handle, owner, "of", uses);
  }

  private static boolean isStaticCall(MethodHandleEntry handle, String owner, String method, Uses uses) {
    boolean isIt = handle.kind() == MethodHandleInfo.REF_invokeStatic
        && handle.reference().owner().asInternalName().equals(owner)
        && handle.reference().name().equalsString(method);
    if (isIt) {
      uses.meet(handle.reference());
      uses.meet(handle.reference().owner());
    }
    return isIt;
  }
}
