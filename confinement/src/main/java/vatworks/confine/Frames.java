package vatworks.confine;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which methods are charged for their frames, and who is charged for those of the others.
///
/// A method that calls nothing of consequence is the end of the stack: its frame is nobody's. Those are the
/// JDK's methods that can be given no object of a vat's making, what replaces such, and of code that is
/// trusted what calls only the like.
///
/// Of the trusted methods that call on, one that can only be called directly has its frame charged to whoever
/// calls it, for that is known: so a chain of small methods is charged once, and not method by method. In
/// every circle of calls there is a frame that is charged, or it would be without end for nothing.
final class Frames {

  private static final int FRAME = 48;
  private static final int SLOT = 8;

  /// The most that a caller is charged for.
  private static final int MOST_BYTES = 1_000;

  private static final String TRUSTED = "vatworks/";
  private static final String LIBRARY = "vatworks/java/lang/";
  private static final String OBJECT = "java/lang/Object";
  private static final String CONSTRUCTOR = "<init>";

  // What nobody can extend, and what holds nothing that somebody could.
  private static final Set<String> VALUES = Set.of(
      "java/lang/String", "java/lang/StringBuilder", "java/lang/Class", "java/lang/Boolean",
      "java/lang/Character", "java/lang/Byte", "java/lang/Short", "java/lang/Integer", "java/lang/Long",
      "java/lang/Float", "java/lang/Double");

  /// What is below a method when it calls something.
  ///
  /// @param callsOn whether more could follow, so that the caller's frame counts
  /// @param comesBack whether there is a circle of direct calls below
  /// @param bytes of frames that their caller is charged for
  /// @param lastBytes of frames at the end of the stack, which nobody is charged for
  record Below(boolean callsOn, boolean comesBack, int bytes, int lastBytes) {
    static final Below NOTHING = new Below(false, false, 0, 0);
    static final Below ANYTHING = new Below(true, false, 0, 0);
    static final Below ITSELF = new Below(true, true, 0, 0);

    private Below and(Below other) {
      return new Below(
          callsOn || other.callsOn, comesBack || other.comesBack, Math.max(bytes, other.bytes),
          Math.max(lastBytes, other.lastBytes));
    }
  }

  /// A method, and the class that declares it.
  private record Method(ClassModel owner, MethodModel model) {
    String key() {
      return owner.thisClass().asInternalName() + " " + model.methodName().stringValue()
          + model.methodType().stringValue();
    }
  }

  private final Optional<Frames> lower;
  private final World world;
  private final Calls calls;
  private final Map<String, Below> known = new HashMap<>();

  /// @param world the classes of one layer of trusted code and of those below it, as javac wrote them
  /// @param lower those of the layers below
  Frames(World world, Policy policy, Renames renames, Optional<Frames> lower) {
    this.world = world;
    this.lower = lower;
    calls = new Calls(world, policy, renames, ClassDesc.of("java.lang.Object"));
  }

  /// The bytes of a method's own frame.
  static int bytes(CodeModel code) {
    CodeAttribute attribute = (CodeAttribute) code;
    return FRAME + SLOT * (attribute.maxLocals() + attribute.maxStack());
  }

  /// What is below a method that makes all of these calls.
  ///
  /// @param policy that by which they are made
  Below below(CodeModel code, Calls policy) {
    Below all = Below.NOTHING;
    boolean isOfConstructor = code.parent().stream()
        .anyMatch(it -> it.methodName().equalsString(CONSTRUCTOR));
    for (CodeElement element : code) {
      all = all.and(switch (element) {
        // Of that class exactly: what is made by a constructor of its own may override what it is asked.
        case InvokeInstruction call when isConstructor(call) && !isOfConstructor
            && isMadeOfValues(call, policy) ->
          Below.NOTHING;
        case InvokeInstruction call -> below(call, policy);
        // A string is put together, say, of objects.
        case InvokeDynamicInstruction site when !Lambdas.isLambda(site) -> Below.ANYTHING;
        default -> Below.NOTHING;
      });
    }
    return all;
  }

  /// Whether a method of trusted code is charged for its frame.
  ///
  /// @param code its own, as it is instrumented
  boolean isCharged(String owner, MethodModel model, CodeModel code, Calls policy) {
    Optional<Method> original = world.find(owner)
        .flatMap(it -> declared(it, model.methodName().stringValue(), model.methodTypeSymbol()));
    return original.map(this::of).map(it -> it.callsOn() && it.bytes() == 0)
        .orElseGet(() -> below(code, policy).callsOn());
  }

  private Below below(InvokeInstruction call, Calls policy) {
    String owner = call.owner().asInternalName();
    if (call.owner().asSymbol().isArray() || owner.equals(OBJECT) && isConstructor(call)) {
      return call.name().equalsString("clone") || isConstructor(call) ? Below.NOTHING : Below.ANYTHING;
    }
    boolean isEnd = switch (policy.ruling(call)) {
      case Ruling.Constant _,Ruling.Formula _ -> isOfValues(call, owner);
      case Ruling.Replaced(String replacing, String _) ->
        (World.isHost(replacing) || replacing.startsWith(LIBRARY)) && isOfValues(call, owner);
      case Ruling.Free _,Ruling.Refused _ -> Lambdas.isMade(call);
    };
    return isEnd
        ? Below.NOTHING
        : resolved(call, policy.renamed(owner)).map(this::of).orElse(Below.ANYTHING);
  }

  // The trusted method that is always run by a call, if there is one.
  private Optional<Method> resolved(InvokeInstruction call, String owner) {
    boolean isDirect = call.opcode() == Opcode.INVOKESTATIC || call.opcode() == Opcode.INVOKESPECIAL;
    Optional<ClassModel> type = owner.startsWith(TRUSTED) ? world.find(owner) : Optional.empty();
    while (type.isPresent()) {
      Optional<Method> found = declared(type.get(), call.name().stringValue(), call.typeSymbol());
      if (found.isPresent()) {
        return found.filter(it -> isDirect || isFinal(it));
      }
      type = world.find(World.superclass(type.get()));
    }
    return Optional.empty();
  }

  private Optional<Method> declared(ClassModel type, String name, MethodTypeDesc descriptor) {
    MethodTypeDesc renamed = calls.renamed(descriptor);
    return type.methods().stream()
        .filter(it -> it.methodName().equalsString(name) && it.code().isPresent())
        .filter(it -> calls.renamed(it.methodTypeSymbol()).equals(renamed))
        .findFirst()
        .map(it -> new Method(type, it));
  }

  private static boolean isFinal(Method method) {
    return method.owner().flags().has(AccessFlag.FINAL) || method.model().flags().has(AccessFlag.FINAL)
        || method.model().flags().has(AccessFlag.PRIVATE);
  }

  private Below of(Method method) {
    String owner = method.owner().thisClass().asInternalName();
    return lower.filter(it -> it.world.find(owner).isPresent()).orElse(this).known(method);
  }

  private synchronized Below known(Method method) {
    Below before = known.putIfAbsent(method.key(), Below.ITSELF); // Should it come back to it.
    if (before != null) {
      return before;
    }
    Below found = decide(method);
    known.put(method.key(), found);
    return found;
  }

  private Below decide(Method method) {
    CodeModel code = method.model().code().orElseThrow();
    Below below = below(code, calls);
    if (below.comesBack()) {
      return Below.ITSELF;
    }
    if (!below.callsOn()) {
      int bytes = bytes(code) + below.lastBytes();
      return bytes <= MOST_BYTES ? new Below(false, false, 0, bytes) : Below.ANYTHING;
    }
    int bytes = bytes(code) + below.bytes();
    return bytes <= MOST_BYTES && isOnlyCalledDirectly(method) && !catches(code)
        ? new Below(true, false, bytes, 0)
        : Below.ANYTHING;
  }

  // A frame that is not charged where it begins cannot be given back where an exception ends it.
  private static boolean catches(CodeModel code) {
    return code.elementStream().anyMatch(ExceptionCatch.class::isInstance);
  }

  // By a call in which it is named, and not as what something else is overridden by. Vats are left alone: how
  // deep they can go is not to depend on what the library is made of.
  private boolean isOnlyCalledDirectly(Method method) {
    MethodModel model = method.model();
    if (method.owner().flags().has(AccessFlag.PUBLIC)
        && (model.flags().has(AccessFlag.PUBLIC) || model.flags().has(AccessFlag.PROTECTED))) {
      return false;
    }
    if (model.flags().has(AccessFlag.STATIC) || model.flags().has(AccessFlag.PRIVATE)
        || model.methodName().equalsString(CONSTRUCTOR)) {
      return !model.methodName().equalsString("<clinit>");
    }
    boolean isSeen = model.flags().has(AccessFlag.PUBLIC) || model.flags().has(AccessFlag.PROTECTED);
    boolean isLast = method.owner().flags().has(AccessFlag.FINAL)
        || model.flags().has(AccessFlag.FINAL) && !isSeen;
    return isLast && !world.inherits(
        method.owner().thisClass().asInternalName(), model.methodName().stringValue());
  }

  private static boolean isConstructor(InvokeInstruction call) {
    return call.name().equalsString(CONSTRUCTOR);
  }

  private static boolean isMadeOfValues(InvokeInstruction call, Calls policy) {
    return switch (policy.ruling(call)) {
      case Ruling.Constant _,Ruling.Formula _ ->
        World.isHost(call.owner().asInternalName()) && takesValues(call);
      case Ruling.Replaced _,Ruling.Free _,Ruling.Refused _ -> false;
    };
  }

  private static boolean isOfValues(InvokeInstruction call, String owner) {
    boolean isStatic = call.opcode() == Opcode.INVOKESTATIC;
    return World.isHost(owner) && (isStatic || VALUES.contains(owner)) && takesValues(call);
  }

  private static boolean takesValues(InvokeInstruction call) {
    return call.typeSymbol().parameterList().stream().allMatch(Frames::isValue);
  }

  private static boolean isValue(ClassDesc type) {
    return type.isPrimitive() || type.isArray() && type.componentType().isPrimitive()
        || VALUES.stream().map(Names::desc).anyMatch(type::equals);
  }
}
