package vatworks.confine;

import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.IntegerEntry;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandleInfo;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Checks what is to be linked at run time: of that a vat has lambdas, pattern switches and the methods of
/// records, in the shape that javac gives them.
final class CallSites {

  private static final String LOOKUP = "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;";
  private static final String TO_SITE = ")Ljava/lang/invoke/CallSite;";
  private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory.metafactory";
  private static final String ALT_METAFACTORY = "java/lang/invoke/LambdaMetafactory.altMetafactory";
  private static final String RECORD = "java/lang/runtime/ObjectMethods.bootstrap";
  private static final String TYPE_SWITCH = "java/lang/runtime/SwitchBootstraps.typeSwitch";
  private static final String ENUM_SWITCH = "java/lang/runtime/SwitchBootstraps.enumSwitch";
  private static final String CONCATENATION = "java/lang/invoke/StringConcatFactory";

  private static final Map<String, String> BOOTSTRAPS = Map.of(
      METAFACTORY,
      LOOKUP + "Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodType;"
          + "Ljava/lang/invoke/MethodHandle;Ljava/lang/invoke/MethodType;" + TO_SITE,
      ALT_METAFACTORY, LOOKUP + "Ljava/lang/invoke/MethodType;[Ljava/lang/Object;" + TO_SITE,
      RECORD,
      LOOKUP + "Ljava/lang/invoke/TypeDescriptor;Ljava/lang/Class;Ljava/lang/String;"
          + "[Ljava/lang/invoke/MethodHandle;)Ljava/lang/Object;",
      TYPE_SWITCH, LOOKUP + "Ljava/lang/invoke/MethodType;[Ljava/lang/Object;" + TO_SITE,
      ENUM_SWITCH, LOOKUP + "Ljava/lang/invoke/MethodType;[Ljava/lang/Object;" + TO_SITE);

  private static final int MOST_LABELS = 1_000;
  private static final int MOST_COMPONENTS = 255;
  private static final int FLAG_MARKERS = 2;
  private static final int FLAG_BRIDGES = 4;
  private static final int KNOWN_FLAGS = 7;

  private final String self;
  private final Uses uses;
  private final Findings findings;
  private final Predicate<String> isImplementable;

  /// @param self internal name of the class in which they are
  /// @param isImplementable whether a class of the vat's may implement an interface
  CallSites(String self, Uses uses, Findings findings, Predicate<String> isImplementable) {
    this.self = self;
    this.uses = uses;
    this.findings = findings;
    this.isImplementable = isImplementable;
  }

  /// Whether a method is one that javac names to link a call at run time. It may not be called.
  static boolean isBootstrap(MemberRefEntry method) {
    return method.type().equalsString(BOOTSTRAPS.getOrDefault(name(method), ""));
  }

  private static String name(MemberRefEntry method) {
    return method.owner().asInternalName() + "." + method.name().stringValue();
  }

  void check(InvokeDynamicEntry site) {
    if (!uses.meet(site)) {
      return;
    }
    MethodHandleEntry handle = site.bootstrap().bootstrapMethod();
    MemberRefEntry bootstrap = handle.reference();
    List<LoadableConstantEntry> arguments = site.bootstrap().arguments();
    String name = name(bootstrap);
    if (name.startsWith(CONCATENATION)) {
      findings.add("has texts put together at run time", "compile it with -XDstringConcat=inline");
    } else if (handle.kind() != MethodHandleInfo.REF_invokeStatic || !isBootstrap(bootstrap)) {
      findings.add(
          "has calls linked at run time by " + SourceNames.type(name), Findings.NOT_OF_JAVAC);
    } else if (!check(name, site, arguments)) {
      findings.add("links a call at run time in no way that javac does", Findings.NOT_OF_JAVAC);
    }
  }

  private boolean check(String bootstrap, InvokeDynamicEntry site, List<LoadableConstantEntry> arguments) {
    MethodTypeDesc type = site.typeSymbol();
    uses.types(type);
    return switch (bootstrap) {
      case METAFACTORY -> arguments.size() == 3 && isLambda(type, arguments);
      case ALT_METAFACTORY ->
        arguments.size() > 3 && isLambda(type, arguments) && hasMore(type, arguments);
      case RECORD -> isOfRecord(site.name().stringValue(), type, arguments);
      default -> isSwitch(bootstrap.equals(ENUM_SWITCH), type, arguments);
    };
  }

  private boolean isLambda(MethodTypeDesc site, List<LoadableConstantEntry> arguments) {
    if (!(arguments.get(0) instanceof MethodTypeEntry erased
        && arguments.get(1) instanceof MethodHandleEntry target
        && arguments.get(2) instanceof MethodTypeEntry instantiated)) {
      return false;
    }
    int kind = target.kind();
    if (kind < MethodHandleInfo.REF_invokeVirtual || kind > MethodHandleInfo.REF_invokeInterface) {
      return false;
    }
    uses.types(erased.asSymbol());
    uses.types(instantiated.asSymbol());
    uses.member(target.reference(), kind == MethodHandleInfo.REF_invokeStatic);
    boolean isConstructor = kind == MethodHandleInfo.REF_newInvokeSpecial;
    boolean hasReceiver = kind != MethodHandleInfo.REF_invokeStatic && !isConstructor;
    int wanted = MethodTypeDesc.ofDescriptor(target.reference().type().stringValue()).parameterCount()
        + (hasReceiver ? 1 : 0);
    int given = site.parameterCount() + erased.asSymbol().parameterCount();
    return target.reference().name().equalsString(ConstantDescs.INIT_NAME) == isConstructor
        && wanted == given && fits(erased.asSymbol(), instantiated.asSymbol())
        && isInterface(site.returnType());
  }

  private static boolean fits(MethodTypeDesc erased, MethodTypeDesc other) {
    return erased.parameterCount() == other.parameterCount();
  }

  private boolean isInterface(ClassDesc type) {
    return type.isClassOrInterface() && isImplementable.test(Names.internal(type));
  }

  // Flags, and then what they announce.
  private boolean hasMore(MethodTypeDesc site, List<LoadableConstantEntry> arguments) {
    if (!(arguments.get(3) instanceof IntegerEntry flags) || (flags.intValue() & ~KNOWN_FLAGS) != 0) {
      return false;
    }
    int next = 4;
    if ((flags.intValue() & FLAG_MARKERS) != 0) {
      int last = last(arguments, next++);
      for (; next <= last; next++) {
        if (!(arguments.get(next) instanceof ClassEntry marker)) {
          return false;
        }
        uses.type(marker);
        if (!isInterface(marker.asSymbol())) {
          return false;
        }
      }
    }
    if ((flags.intValue() & FLAG_BRIDGES) != 0) {
      int last = last(arguments, next++);
      for (; next <= last; next++) {
        if (!(arguments.get(next) instanceof MethodTypeEntry bridge
            && fits(bridge.asSymbol(), ((MethodTypeEntry) arguments.getFirst()).asSymbol()))) {
          return false;
        }
        uses.types(bridge.asSymbol());
      }
    }
    return next == arguments.size();
  }

  // The place of the last of those whose number is at this place; one past the end if there are not so many.
  private static int last(List<LoadableConstantEntry> arguments, int place) {
    boolean isThere = place < arguments.size() && arguments.get(place) instanceof IntegerEntry number
        && number.intValue() >= 0 && number.intValue() < arguments.size() - place;
    return isThere ? place + ((IntegerEntry) arguments.get(place)).intValue() : arguments.size() - 1;
  }

  private boolean isOfRecord(String name, MethodTypeDesc type, List<LoadableConstantEntry> arguments) {
    String taken = "(L" + self + ";";
    boolean isKnown = switch (name) {
      case "equals" -> type.descriptorString().equals(taken + "Ljava/lang/Object;)Z");
      case "hashCode" -> type.descriptorString().equals(taken + ")I");
      case "toString" -> type.descriptorString().equals(taken + ")Ljava/lang/String;");
      default -> false;
    };
    if (!isKnown || arguments.size() < 2 || arguments.size() > 2 + MOST_COMPONENTS
        || !(arguments.get(0) instanceof ClassEntry record && record.asInternalName().equals(self))
        || !(arguments.get(1) instanceof StringEntry names)) {
      return false;
    }
    List<LoadableConstantEntry> getters = arguments.subList(2, arguments.size());
    String joined = names.stringValue();
    int count = joined.isEmpty() ? 0 : joined.split(";", -1).length;
    return count == getters.size() && getters.stream().allMatch(this::isOwnField);
  }

  private boolean isOwnField(LoadableConstantEntry getter) {
    if (!(getter instanceof MethodHandleEntry handle) || handle.kind() != MethodHandleInfo.REF_getField
        || !handle.reference().owner().asInternalName().equals(self)) {
      return false;
    }
    uses.member(handle.reference(), false);
    return true;
  }

  private boolean isSwitch(boolean isOfEnum, MethodTypeDesc type, List<LoadableConstantEntry> labels) {
    boolean isKnown = type.parameterCount() == 2 && type.parameterType(1).equals(ConstantDescs.CD_int)
        && type.returnType().equals(ConstantDescs.CD_int) && labels.size() <= MOST_LABELS;
    for (LoadableConstantEntry label : labels) {
      isKnown = isKnown && fits(label, type.parameterType(0), isOfEnum);
    }
    return isKnown;
  }

  private boolean fits(LoadableConstantEntry label, ClassDesc selector, boolean isOfEnum) {
    return switch (label) {
      case ClassEntry named -> {
        uses.type(named);
        yield !selector.isPrimitive();
      }
      case StringEntry _ -> !selector.isPrimitive();
      case IntegerEntry _ -> !isOfEnum && !selector.isPrimitive();
      case ConstantDynamicEntry made ->
        SwitchLabel.of(made, uses).filter(it -> fits(it, selector, isOfEnum)).isPresent();
      default -> false;
    };
  }

  private boolean fits(SwitchLabel label, ClassDesc selector, boolean isOfEnum) {
    return switch (label) {
      case SwitchLabel.Primitive(ClassDesc type) -> !isOfEnum && type.equals(selector);
      case SwitchLabel.EnumConstant(ClassDesc type, String _) -> {
        uses.type(type);
        yield !isOfEnum && !selector.isPrimitive() && type.isClassOrInterface();
      }
    };
  }
}
