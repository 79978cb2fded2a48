package vatworks.confine;

import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Checks what one class names: a type, a method, a field.
final class Uses {

  private static final String OBJECT = "java/lang/Object";
  private static final String LIBRARY = "vatworks/java/";
  private static final String INCOMPLETE = "what a vat runs is compiled all together, and with the container's own JDK";

  private final Declarations declarations;
  private final Policy policy;
  private final Findings findings;
  private final Set<Integer> met = new HashSet<>();

  Uses(Declarations declarations, Policy policy, Findings findings) {
    this.declarations = declarations;
    this.policy = policy;
    this.findings = findings;
  }

  /// Notes that an entry of the constant pool has been looked at where it is used.
  ///
  /// @return whether it has not been before
  boolean meet(PoolEntry entry) {
    return met.add(entry.index());
  }

  void type(ClassEntry entry) {
    meet(entry);
    type(entry.asSymbol());
  }

  void types(MethodTypeDesc descriptor) {
    type(descriptor.returnType());
    descriptor.parameterList().forEach(this::type);
  }

  void type(ClassDesc type) {
    ClassDesc element = element(type);
    if (element.isPrimitive()) {
      return;
    }
    String name = Names.internal(element);
    refusal(name).ifPresent(advice -> findings.addUse(name, SourceNames.type(name), advice));
  }

  private static ClassDesc element(ClassDesc type) {
    return type.isArray() ? element(type.componentType()) : type;
  }

  /// Why a class may not be named, if so.
  Optional<String> refusal(String name) {
    if (declarations.isOwn(name)) {
      return Optional.empty();
    }
    return switch (policy.type(name)) {
      case ClassRuling.Refused(String advice) -> Optional.of(advice);
      case ClassRuling.Listed _,ClassRuling.Is _,ClassRuling.Free _ ->
        declarations.isThere(name) ? Optional.empty() : Optional.of(INCOMPLETE);
    };
  }

  /// Checks the use of a method or a field.
  ///
  /// @param isStatic whether it is used as a static one
  void member(MemberRefEntry entry, boolean isStatic) {
    meet(entry);
    meet(entry.owner());
    ClassDesc owner = entry.owner().asSymbol();
    String name = entry.name().stringValue();
    String descriptor = entry.type().stringValue();
    if (owner.isArray()) {
      type(owner);
      if (name.equals("clone")) {
        return;
      }
    }
    boolean isField = entry instanceof FieldRefEntry;
    String type = owner.isArray() ? OBJECT : Names.internal(owner);
    String what = isField ? SourceNames.field(type, name) : SourceNames.method(type, name, descriptor);
    Optional<String> refusal = refusal(type);
    if (refusal.isPresent()) {
      findings.addUse(type, what, refusal.get());
      return;
    }
    Optional<Declarations.Found> found = isField
        ? declarations.field(type, name, descriptor)
        : declarations.method(type, name, descriptor);
    Optional<String> advice = found.isPresent()
        ? refusal(found.get(), name, descriptor, isField)
        : Optional.of(refusalOfUnknown(type, name, descriptor, isField));
    if (advice.isPresent()) {
      findings.add("uses " + what, advice.get());
    } else if (found.get().isStatic() != isStatic) {
      findings.add("uses " + what + (isStatic ? " as a static one" : " of an object"), INCOMPLETE);
    } else if (isField) {
      type(ClassDesc.ofDescriptor(descriptor));
    } else {
      types(MethodTypeDesc.ofDescriptor(descriptor));
    }
  }

  /// Why what was found may not be used, if so.
  Optional<String> refusal(Declarations.Found found, String name, String descriptor, boolean isField) {
    if (declarations.model(found.declarer()).isPresent()) {
      return Optional.empty();
    }
    // What the library's class inherits from an interface of the JDK's is the JDK's.
    boolean isInherited = policy.type(found.through()) instanceof ClassRuling.Is
        && !found.declarer().startsWith(LIBRARY);
    Ruling ruling = ruling(isInherited ? found.declarer() : found.through(), name, descriptor, isField);
    return ruling instanceof Ruling.Refused(String advice) ? Optional.of(advice) : Optional.empty();
  }

  // The library may not have all that the JDK's class has: then the policy may say what to do.
  private String refusalOfUnknown(String type, String name, String descriptor, boolean isField) {
    if (declarations.model(type).isEmpty()
        && ruling(type, name, descriptor, isField) instanceof Ruling.Refused(String advice)) {
      return advice;
    }
    return INCOMPLETE;
  }

  private Ruling ruling(String owner, String name, String descriptor, boolean isField) {
    return isField
        ? policy.field(owner, name)
        : policy.method(owner, name, MethodTypeDesc.ofDescriptor(descriptor));
  }
}
