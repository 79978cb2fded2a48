package vatworks.confine;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/// Writes out the `equals`, `hashCode` and `toString` of a record, which javac leaves to the JDK to make when
/// they are first called: those could not be metered, and a record that holds records, a thousand deep, would
/// exhaust the stack.
///
/// They answer what the JDK's do.
final class RecordMethods {

  private static final String METHODS = "Ljava/lang/runtime/ObjectMethods;";
  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
  private static final ClassDesc BUILDER = ClassDesc.of("java.lang.StringBuilder");

  private record Component(String name, ClassDesc type) {}

  private final ClassDesc type;
  private final String simpleName;
  private final List<Component> components;

  private RecordMethods(ClassDesc type, String simpleName, List<Component> components) {
    this.type = type;
    this.simpleName = simpleName;
    this.components = components;
  }

  static boolean isRecordMethod(InvokeDynamicInstruction site) {
    return site.bootstrapMethod().owner().descriptorString().equals(METHODS);
  }

  /// Writes the code that goes in place of a call site, as the body of a static method of its type.
  ///
  /// @param simpleName the record's, as its sources have it
  static void write(InvokeDynamicInstruction site, String simpleName, CodeBuilder code) {
    List<ConstantDesc> args = site.bootstrapArgs();
    List<Component> components = args.subList(2, args.size()).stream()
        .map(DirectMethodHandleDesc.class::cast)
        .map(
            getter -> new Component(getter.methodName(), getter.invocationType().returnType()))
        .toList();
    RecordMethods methods = new RecordMethods((ClassDesc) args.get(0), simpleName, components);
    switch (site.name().stringValue()) {
      case "equals" -> methods.equality(code);
      case "hashCode" -> methods.hash(code);
      case "toString" -> methods.text(code);
      default -> throw new IllegalArgumentException("a record has no generated method " + site.name());
    }
  }

  private void equality(CodeBuilder code) {
    Label differs = code.newLabel();
    code.aload(1).instanceOf(type).ifeq(differs);
    code.aload(1).checkcast(type).astore(1);
    for (Component component : components) {
      load(code, 0, component);
      load(code, 1, component);
      ClassDesc of = component.type();
      switch (TypeKind.from(of)) {
        case BOOLEAN, BYTE, CHAR, SHORT, INT -> code.if_icmpne(differs);
        case LONG -> code.lcmp().ifne(differs);
        case FLOAT, DOUBLE ->
          code.invokestatic(box(of), "compare", MethodTypeDesc.of(CD_int, of, of)).ifne(differs);
        case REFERENCE ->
          code.invokestatic(OBJECTS, "equals", MethodTypeDesc.of(CD_boolean, CD_Object, CD_Object))
              .ifeq(differs);
        case VOID -> throw new IllegalArgumentException("a component has a value");
      }
    }
    code.iconst_1().ireturn();
    code.labelBinding(differs).iconst_0().ireturn();
  }

  private void hash(CodeBuilder code) {
    code.iconst_0();
    for (Component component : components) {
      code.bipush(31).imul();
      load(code, 0, component);
      ClassDesc of = component.type();
      if (of.isPrimitive()) {
        code.invokestatic(box(of), "hashCode", MethodTypeDesc.of(CD_int, of));
      } else {
        code.invokestatic(OBJECTS, "hashCode", MethodTypeDesc.of(CD_int, CD_Object));
      }
      code.iadd();
    }
    code.ireturn();
  }

  private void text(CodeBuilder code) {
    code.new_(BUILDER).dup().invokespecial(BUILDER, INIT_NAME, MTD_void);
    append(code, simpleName + "[");
    String parting = "";
    for (Component component : components) {
      append(code, parting + component.name() + "=");
      parting = ", ";
      load(code, 0, component);
      ClassDesc of = component.type().isPrimitive() ? component.type() : CD_Object;
      code.invokestatic(CD_String, "valueOf", MethodTypeDesc.of(CD_String, stringable(of)));
      code.invokevirtual(BUILDER, "append", MethodTypeDesc.of(BUILDER, CD_String));
    }
    append(code, "]");
    code.invokevirtual(BUILDER, "toString", MethodTypeDesc.of(CD_String)).areturn();
  }

  // String.valueOf has no variant of its own for small numbers.
  private static ClassDesc stringable(ClassDesc type) {
    return switch (type.descriptorString()) {
      case "B", "S" -> CD_int;
      default -> type;
    };
  }

  private static void append(CodeBuilder code, String text) {
    code.loadConstant(text).invokevirtual(BUILDER, "append", MethodTypeDesc.of(BUILDER, CD_String));
  }

  private void load(CodeBuilder code, int slot, Component component) {
    code.aload(slot).getfield(type, component.name(), component.type());
  }

  private static ClassDesc box(ClassDesc primitive) {
    return Adaptation.boxed(primitive);
  }
}
