package vatworks.confine;

import static java.lang.constant.ConstantDescs.CD_Enum;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_Throwable;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What becomes of a call, or of the use of a field, by the policy: it is charged for what it costs, or goes
/// to a replacement.
///
/// An object is charged for when it is made, and the JDK's methods when they are called. A method of the
/// vat's own is charged for as it runs.
final class Calls {

  private static final String OBJECT = "java/lang/Object";
  private static final ClassDesc PLAIN_OBJECT = ClassDesc.of("vatworks.java.lang.PlainObject");
  private static final ClassDesc OBJECT_CALLS = ClassDesc.of("vatworks.java.lang.ObjectCalls");
  private static final ClassDesc THROWABLES = ClassDesc.of("vatworks.java.lang.Throwables");
  private static final int OF_A_CALL = 2;
  private static final int HEADER = 24;
  private static final int FIELD = 8;
  private static final int HOST_OBJECT = 48;
  private static final int THROWABLE = 128;

  private final ClassDesc self;
  private final World world;
  private final Policy policy;
  private final Renames renames;
  private final Map<String, Ruling> known = new HashMap<>();
  private int plainObjects; // made, and not yet constructed

  /// @param self the class in which the calls are
  Calls(World world, Policy policy, Renames renames, ClassDesc self) {
    this.self = self;
    this.world = world;
    this.policy = policy;
    this.renames = renames;
  }

  /// The class in which the calls are.
  ClassDesc self() {
    return self;
  }

  /// The constant part of what a call costs.
  int computrons(InvokeInstruction call) {
    return OF_A_CALL + switch (ruling(call)) {
      case Ruling.Constant(int computrons) -> computrons;
      case Ruling.Replaced(String owner, String name) when World.isHost(owner) ->
        policy.method(owner, name, call.typeSymbol()) instanceof Ruling.Constant(int computrons)
            ? computrons
            : 0;
      case Ruling.Formula _,Ruling.Replaced _,Ruling.Refused _,Ruling.Free _ -> 0;
    };
  }

  /// What the use of a field costs beside the instruction.
  int computrons(FieldInstruction field) {
    return ruling(field) instanceof Ruling.Constant(int computrons) ? computrons : 0;
  }

  /// What an object takes, as it is charged.
  int bytes(String type) {
    boolean isVats = world.find(renames.name(type)).isPresent();
    int bytes = isVats ? HEADER + FIELD * (1 + world.fields(renames.name(type))) : HOST_OBJECT;
    return world.isThrowable(renames.name(type)) ? bytes + THROWABLE : bytes;
  }

  /// The class that stands behind a name.
  String renamed(String internalName) {
    return renames.name(internalName);
  }

  /// A method's type with the classes that stand behind its names.
  MethodTypeDesc renamed(MethodTypeDesc type) {
    return renames.type(type);
  }

  void write(NewObjectInstruction made, CodeBuilder out) {
    if (made.className().asInternalName().equals(OBJECT)) {
      plainObjects++;
      out.new_(PLAIN_OBJECT);
    } else {
      out.new_(renames.type(made.className()));
    }
  }

  void write(FieldInstruction field, CodeBuilder out) {
    ClassDesc type = renames.type(field.typeSymbol());
    if (ruling(field) instanceof Ruling.Replaced(String owner, String name)) {
      out.fieldAccess(field.opcode(), Names.desc(owner), name, type);
    } else {
      out.fieldAccess(
          field.opcode(), renames.type(field.owner()), field.name().stringValue(), type);
    }
  }

  /// @param free the first slot for what is needed no longer than for the call
  void write(InvokeInstruction call, int free, CodeBuilder out) {
    ClassDesc owner = call.owner().asSymbol();
    String name = call.name().stringValue();
    if (owner.isArray() && name.equals("clone")) {
      arrayClone(call, owner, out);
      return;
    }
    if (name.equals(INIT_NAME) && owner.equals(CD_Object) && plainObjects > 0) {
      plainObjects--;
      out.invokespecial(PLAIN_OBJECT, INIT_NAME, call.typeSymbol());
      return;
    }
    switch (ruling(call)) {
      case Ruling.Formula formula -> {
        Charges.write(formula, call, free, out);
        plain(call, out);
      }
      case Ruling.Replaced replaced when isReplacedHere(call) -> replaced(call, replaced, out);
      case Ruling.Replaced _,Ruling.Constant _,Ruling.Free _ -> plain(call, out);
      case Ruling.Refused(String advice) ->
        throw new IllegalStateException(
            "a call that the policy refuses was not found before: " + owner.displayName() + "." + name
                + " (" + advice + ")");
    }
  }

  private void plain(InvokeInstruction call, CodeBuilder out) {
    String owner = call.owner().asInternalName();
    if (call.name().equalsString(INIT_NAME) && World.isHost(owner) && world.isThrowable(owner)) {
      Runtime.throwable(out);
      if (isDescribed(call)) {
        described(call, out);
        return;
      }
    }
    out.invoke(
        call.opcode(), renames.type(call.owner()), call.name().stringValue(), renames.type(call.typeSymbol()),
        call.isInterface());
  }

  // A throwable that is made with no message has what its cause, or its detail, answers to toString(): it is
  // asked for that here, where it is charged for.
  private static boolean isDescribed(InvokeInstruction call) {
    return call.type().equalsString("(Ljava/lang/Throwable;)V")
        && !call.owner().asInternalName().equals("java/lang/ExceptionInInitializerError")
        || call.owner().asInternalName().equals("java/lang/AssertionError")
            && call.type().equalsString("(Ljava/lang/Object;)V");
  }

  private static void described(InvokeInstruction call, CodeBuilder out) {
    ClassDesc given = call.typeSymbol().parameterType(0);
    out.dup().invokestatic(THROWABLES, "described", MethodTypeDesc.of(CD_String, given)).swap();
    if (given.equals(CD_Object)) {
      out.invokestatic(THROWABLES, "cause", MethodTypeDesc.of(CD_Throwable, CD_Object));
    }
    out.invokespecial(
        call.owner().asSymbol(), INIT_NAME, MethodTypeDesc.of(CD_void, CD_String, CD_Throwable));
  }

  private void arrayClone(InvokeInstruction call, ClassDesc owner, CodeBuilder out) {
    out.dup().arraylength();
    Runtime.allocateArray(out, CodeInstrumenter.bytes(owner.componentType()));
    out.pop();
    out.invokevirtual(renames.type(owner), "clone", MethodTypeDesc.of(CD_Object));
  }

  // The default method of an interface is not replaced where it is called, for whoever implements the
  // interface may have another: those that have none are given the replacement.
  private boolean isReplacedHere(InvokeInstruction call) {
    if (call.opcode() == Opcode.INVOKESTATIC) {
      return true;
    }
    boolean isDefault = isDefault(call);
    if (call.opcode() == Opcode.INVOKESPECIAL) {
      return isDefault || isObjects(call) || isEnumsHash(call) || isThrowablesText(call);
    }
    return !isDefault;
  }

  // A constant with a body of its own can call super.hashCode(): what replaces that asks no class of the vat's.
  private boolean isEnumsHash(InvokeInstruction call) {
    return call.name().equalsString("hashCode") && receiver(call).equals(CD_Enum);
  }

  private boolean isThrowablesText(InvokeInstruction call) {
    return call.name().equalsString("toString") && receiver(call).equals(CD_Throwable);
  }

  private boolean isObjects(InvokeInstruction call) {
    return World.isHost(call.owner().asInternalName()) && receiver(call).equals(CD_Object)
        && !call.name().equalsString("equals");
  }

  private boolean isDefault(InvokeInstruction call) {
    String type = call.typeSymbol().descriptorString();
    for (String parent : world.hostParents(call.owner().asInternalName())) {
      Optional<Method> found = Defaults.find(parent, call.name().stringValue(), type);
      if (found.isPresent()) {
        return found.get().isDefault();
      }
    }
    return false;
  }

  private void replaced(InvokeInstruction call, Ruling.Replaced replaced, CodeBuilder out) {
    MethodTypeDesc type = renames.type(call.typeSymbol());
    if (call.opcode() == Opcode.INVOKESPECIAL && !call.isInterface() && !isEnumsHash(call)) {
      // super.hashCode() and super.toString(), where that is Object's or Throwable's.
      if (isThrowablesText(call)) {
        out.invokestatic(THROWABLES, "ownToString", MethodTypeDesc.of(CD_String, CD_Throwable));
      } else if (type.returnType().equals(CD_int)) {
        out.invokevirtual(self, Additions.OWN_HASH, type);
      } else {
        out.invokestatic(OBJECT_CALLS, "ownToString", MethodTypeDesc.of(CD_String, CD_Object));
      }
      return;
    }
    MethodTypeDesc target = call.opcode() == Opcode.INVOKESTATIC
        ? replacement(replaced, type)
        : replacement(replaced, type, receiver(call));
    out.invokestatic(Names.desc(replaced.owner()), replaced.name(), target);
    if (!target.returnType().equals(type.returnType())) {
      out.checkcast(type.returnType());
    }
  }

  // Whose method it is, of those that the class inherits from.
  private ClassDesc receiver(InvokeInstruction call) {
    String type = call.typeSymbol().descriptorString();
    String owner = call.owner().asInternalName();
    for (String parent : world.hostParents(owner.startsWith("[") ? OBJECT : owner)) {
      Optional<Method> found = Defaults.find(parent, call.name().stringValue(), type);
      if (found.isPresent()) {
        return Names.desc(Names.internal(found.get().getDeclaringClass().getName()));
      }
    }
    return call.owner().asSymbol();
  }

  /// The type of what replaces a static method: the same.
  MethodTypeDesc replacement(Ruling.Replaced replaced, MethodTypeDesc type) {
    return replacement(replaced, type, Optional.empty());
  }

  /// The type of what replaces a method of objects: with the receiver as its first parameter.
  MethodTypeDesc replacement(Ruling.Replaced replaced, MethodTypeDesc type, ClassDesc receiver) {
    return replacement(replaced, type, Optional.of(receiver));
  }

  private MethodTypeDesc replacement(
      Ruling.Replaced replaced, MethodTypeDesc type, Optional<ClassDesc> receiver) {
    if (World.isHost(replaced.owner())) {
      return type; // As StrictMath has what Math has.
    }
    List<MethodTypeDesc> fitting = world.find(replaced.owner()).stream()
        .flatMap(model -> model.methods().stream())
        .filter(method -> method.methodName().equalsString(replaced.name()))
        .map(method -> renames.type(method.methodTypeSymbol()))
        .filter(found -> found.parameterCount() == type.parameterCount() + (receiver.isPresent() ? 1 : 0))
        .filter(
            found -> found.parameterList().subList(receiver.isPresent() ? 1 : 0, found.parameterCount())
                .equals(type.parameterList()))
        .toList();
    return fitting.stream()
        .filter(found -> receiver.isEmpty() || found.parameterType(0).equals(receiver.get()))
        .findFirst().or(() -> fitting.stream().findFirst())
        .orElseThrow(
            () -> new IllegalStateException(
                "the policy names a replacement that is not there: " + replaced.owner() + "."
                    + replaced.name() + type.displayDescriptor()));
  }

  private Ruling ruling(FieldInstruction field) {
    String name = field.name().stringValue();
    for (String owner = field.owner().asInternalName();;) {
      if (World.isHost(owner)) {
        return policy.field(owner, name);
      }
      var model = world.find(owner);
      if (model.isEmpty()) {
        return policy.field(owner, name);
      }
      if (model.get().fields().stream().anyMatch(it -> it.fieldName().equalsString(name))) {
        return new Ruling.Free();
      }
      owner = World.superclass(model.get());
    }
  }

  /// What the policy says of a call; what is the vat's own, the library's or userspace's is free.
  Ruling ruling(InvokeInstruction call) {
    String owner = call.owner().asInternalName();
    String name = call.name().stringValue();
    String type = call.type().stringValue();
    return known.computeIfAbsent(
        owner + " " + name + type, _ -> find(owner.startsWith("[") ? OBJECT : owner, name, type));
  }

  private Ruling find(String owner, String name, String type) {
    if (world.declares(owner, name, type) && !isInheritedFromHost(owner, name, type)) {
      return new Ruling.Free();
    }
    MethodTypeDesc typed = MethodTypeDesc.ofDescriptor(type);
    Ruling ruling = new Ruling.Refused("nothing declares it");
    for (String parent : world.hostParents(owner)) {
      ruling = policy.method(parent, name, typed);
      if (!(ruling instanceof Ruling.Refused)) {
        break;
      }
    }
    return ruling;
  }

  // An interface of the vat's may declare hashCode() again, and whoever implements it have that of an enum.
  private boolean isInheritedFromHost(String owner, String name, String type) {
    return !world.hasImplementation(owner, name, type)
        && Defaults.find(world.hostSuperclass(owner), name, type).isPresent();
  }
}
