package vatworks.confine;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.NestHostAttribute;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Makes a named class of a lambda or a method reference, in place of the hidden one that the JDK would make
/// when it is first evaluated: that could not be metered, nor written down.
///
/// The class is a nest mate of the one that the lambda is in, so that it may call what is private there. It
/// has a field for each captured value, and a static method that has the type of the `invokedynamic`.
final class Lambdas {

  static final String MAKE = "make";
  static final String MARK = Names.ADDED + "lambda";

  private static final String FACTORY = "Ljava/lang/invoke/LambdaMetafactory;";
  private static final int FLAG_MARKERS = 2;
  private static final int FLAG_BRIDGES = 4;

  /// A lambda.
  ///
  /// @param name of its one method
  /// @param captured what the `invokedynamic` is given
  /// @param types of its one method: erased, and then those of bridges
  /// @param implementation what it calls
  /// @param instantiated the type of its method where it is used
  private record Lambda(
      ClassDesc type, String name, List<ClassDesc> interfaces, List<ClassDesc> captured,
      List<MethodTypeDesc> types, DirectMethodHandleDesc implementation, MethodTypeDesc instantiated) {}

  private Lambdas() {}

  static boolean isLambda(InvokeDynamicInstruction site) {
    return site.bootstrapMethod().owner().descriptorString().equals(FACTORY);
  }

  /// Whether a call makes a lambda of such a class.
  static boolean isMade(InvokeInstruction call) {
    return call.name().equalsString(MAKE) && call.owner().asInternalName().contains(MARK);
  }

  /// The class of a lambda.
  ///
  /// @param type its name
  /// @param nest the host of the nest that it is in
  /// @param source the file of the class that it is in
  static byte[] compile(
      ClassFile writer, InvokeDynamicInstruction site, ClassDesc type, ClassDesc nest, String source) {
    Lambda lambda = lambda(site, type);
    return writer.build(type, made -> {
      made.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER | ClassFile.ACC_SYNTHETIC)
          .withInterfaceSymbols(lambda.interfaces())
          .with(NestHostAttribute.of(nest))
          .with(SourceFileAttribute.of(source));
      for (int i = 0; i < lambda.captured().size(); i++) {
        made.withField(field(i), lambda.captured().get(i), ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL);
      }
      MethodTypeDesc init = MethodTypeDesc.of(ConstantDescs.CD_void, lambda.captured());
      made.withMethodBody(INIT_NAME, init, ClassFile.ACC_PRIVATE, code -> construct(code, lambda));
      made.withMethodBody(
          MAKE, MethodTypeDesc.of(site.typeSymbol().returnType(), lambda.captured()), ClassFile.ACC_STATIC,
          code -> {
            code.new_(type).dup();
            loadParameters(code, lambda.captured());
            code.invokespecial(type, INIT_NAME, init).areturn();
          });
      for (MethodTypeDesc method : lambda.types()) {
        made.withMethodBody(lambda.name(), method, ClassFile.ACC_PUBLIC, code -> call(code, lambda, method));
      }
    });
  }

  private static Lambda lambda(InvokeDynamicInstruction site, ClassDesc type) {
    List<ConstantDesc> args = site.bootstrapArgs();
    Set<ClassDesc> interfaces = new LinkedHashSet<>(List.of(site.typeSymbol().returnType()));
    Set<MethodTypeDesc> types = new LinkedHashSet<>(List.of((MethodTypeDesc) args.get(0)));
    if (args.size() > 3) { // altMetafactory: flags, then what they announce.
      int flags = (Integer) args.get(3);
      int next = 4;
      if ((flags & FLAG_MARKERS) != 0) {
        int markers = (Integer) args.get(next++);
        for (int i = 0; i < markers; i++) {
          interfaces.add((ClassDesc) args.get(next++));
        }
      }
      if ((flags & FLAG_BRIDGES) != 0) {
        int bridges = (Integer) args.get(next++);
        for (int i = 0; i < bridges; i++) {
          types.add((MethodTypeDesc) args.get(next++));
        }
      }
    }
    return new Lambda(
        type, site.name().stringValue(), List.copyOf(interfaces), site.typeSymbol().parameterList(),
        new ArrayList<>(types), (DirectMethodHandleDesc) args.get(1), (MethodTypeDesc) args.get(2));
  }

  private static String field(int index) {
    return "captured" + index;
  }

  private static void construct(CodeBuilder code, Lambda lambda) {
    code.aload(0).invokespecial(CD_Object, INIT_NAME, MTD_void);
    int slot = 1;
    for (int i = 0; i < lambda.captured().size(); i++) {
      ClassDesc captured = lambda.captured().get(i);
      TypeKind kind = TypeKind.from(captured);
      code.aload(0).loadLocal(kind, slot).putfield(lambda.type(), field(i), captured);
      slot += kind.slotSize();
    }
    code.return_();
  }

  private static void loadParameters(CodeBuilder code, List<ClassDesc> types) {
    int slot = 0;
    for (ClassDesc type : types) {
      TypeKind kind = TypeKind.from(type);
      code.loadLocal(kind, slot);
      slot += kind.slotSize();
    }
  }

  private static void call(CodeBuilder code, Lambda lambda, MethodTypeDesc method) {
    DirectMethodHandleDesc target = lambda.implementation();
    boolean isNew = target.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR;
    if (isNew) {
      code.new_(target.owner()).dup();
    }
    List<ClassDesc> wanted = parameters(target);
    int given = 0;
    for (; given < lambda.captured().size(); given++) {
      ClassDesc type = lambda.captured().get(given);
      code.aload(0).getfield(lambda.type(), field(given), type);
      Adaptation.adapt(code, type, type, wanted.get(given));
    }
    int slot = 1;
    for (int i = 0; i < method.parameterCount(); i++) {
      ClassDesc type = method.parameterType(i);
      TypeKind kind = TypeKind.from(type);
      code.loadLocal(kind, slot);
      slot += kind.slotSize();
      Adaptation.adapt(code, type, lambda.instantiated().parameterType(i), wanted.get(given + i));
    }
    MethodTypeDesc type = target.invocationType();
    invoke(code, target);
    ClassDesc answered = isNew ? target.owner() : type.returnType();
    Adaptation.adapt(code, answered, lambda.instantiated().returnType(), method.returnType());
    code.return_(TypeKind.from(method.returnType()));
  }

  // What the target takes, a receiver among it.
  private static List<ClassDesc> parameters(DirectMethodHandleDesc target) {
    return target.invocationType().parameterList();
  }

  private static void invoke(CodeBuilder code, DirectMethodHandleDesc target) {
    MethodTypeDesc type = MethodTypeDesc.ofDescriptor(target.lookupDescriptor());
    Opcode opcode = switch (target.kind()) {
      case STATIC, INTERFACE_STATIC -> Opcode.INVOKESTATIC;
      case VIRTUAL -> Opcode.INVOKEVIRTUAL;
      case INTERFACE_VIRTUAL -> Opcode.INVOKEINTERFACE;
      case SPECIAL -> Opcode.INVOKEVIRTUAL; // Of a private method: a nest mate may call it so.
      case INTERFACE_SPECIAL -> Opcode.INVOKEINTERFACE;
      case CONSTRUCTOR -> Opcode.INVOKESPECIAL;
      case GETTER, SETTER, STATIC_GETTER, STATIC_SETTER ->
        throw new IllegalArgumentException("a lambda calls a method, found " + target);
    };
    code.invoke(opcode, target.owner(), target.methodName(), type, target.isOwnerInterface());
  }
}
