package vatworks.confine;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CLASS_INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a class gets that its sources do not have: where it would inherit from the JDK what differs from run
/// to run, or what would run unmetered.
///
/// - An object that has no `hashCode` of its own would have one that depends on where it is in memory: it gets
///   a number, in the order in which objects are asked for it.
/// - An object that has no `toString` of its own would show that hash.
/// - A class that implements one of the JDK's interfaces would inherit its default methods: it gets the
///   library's.
final class Additions {

  private static final String HASH = Names.ADDED + "hash";
  /// What every object with a hash of its own has.
  static final ClassDesc HASHED = ClassDesc.of("vatworks.java.lang.Hashed");
  static final String OWN_HASH = Names.ADDED + "ownHash";

  private static final ClassDesc OBJECT_CALLS = ClassDesc.of("vatworks.java.lang.ObjectCalls");
  private static final MethodTypeDesc TO_INT = MethodTypeDesc.of(CD_int);
  private static final MethodTypeDesc TO_STRING = MethodTypeDesc.of(CD_String);

  private final World world;
  private final Policy policy;
  private final Renames renames;
  private final ClassModel plain;
  private final String name;

  Additions(World world, Policy policy, Renames renames, ClassModel plain) {
    this.world = world;
    this.policy = policy;
    this.renames = renames;
    this.plain = plain;
    name = plain.thisClass().asInternalName();
  }

  /// The interfaces of the class as it will be.
  List<ClassDesc> interfaces() {
    List<ClassDesc> interfaces = new ArrayList<>(renames.types(plain.interfaces()));
    String parent = renames.name(World.superclass(plain));
    if (!plain.flags().has(AccessFlag.INTERFACE) && World.isHost(parent) && isHashed(parent)) {
      interfaces.add(HASHED);
    }
    return interfaces;
  }

  /// Whether the class has statics through which something can be kept.
  boolean hasStatics() {
    return plain.fields().stream().anyMatch(
        field -> field.flags().has(AccessFlag.STATIC)
            && TypeKind.from(field.fieldTypeSymbol()) == TypeKind.REFERENCE);
  }

  void write(ClassBuilder made) {
    if (hasStatics() && !World.declares(plain, CLASS_INIT_NAME, "()V")) {
      made.withMethodBody(CLASS_INIT_NAME, MTD_void, ClassFile.ACC_STATIC, code -> {
        Runtime.initializes(code, plain.thisClass().asSymbol());
        code.return_();
      });
    }
    if (plain.flags().has(AccessFlag.INTERFACE)) {
      return;
    }
    String parent = renames.name(World.superclass(plain));
    if (World.isHost(parent)) {
      if (isHashed(parent)) {
        hashCode(made);
      }
      if (isObjects(parent, "toString") && !World.declares(plain, "toString", "()Ljava/lang/String;")) {
        made.withMethodBody(
            "toString", TO_STRING, ClassFile.ACC_PUBLIC,
            code -> code.aload(0)
                .invokestatic(OBJECT_CALLS, "ownToString", MethodTypeDesc.of(CD_String, CD_Object))
                .areturn());
      }
    }
    defaults(made);
  }

  /// Whether what extends that class of the host's has a hash that depends on where it is in memory.
  static boolean isHashed(String parent) {
    return isObjects(parent, "hashCode");
  }

  private static boolean isObjects(String parent, String method) {
    try {
      Method found = World.hostClass(parent).getMethod(method);
      return found.getDeclaringClass() == Object.class;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every class has a method " + method, e);
    }
  }

  private void hashCode(ClassBuilder made) {
    ClassDesc self = plain.thisClass().asSymbol();
    made.withField(HASH, CD_int, ClassFile.ACC_PRIVATE | ClassFile.ACC_SYNTHETIC);
    made.withMethodBody(OWN_HASH, TO_INT, ClassFile.ACC_PUBLIC | ClassFile.ACC_SYNTHETIC, code -> {
      Label isKnown = code.newLabel();
      code.aload(0).getfield(self, HASH, CD_int).ifne(isKnown);
      code.aload(0);
      Runtime.nextHash(code);
      code.putfield(self, HASH, CD_int);
      code.labelBinding(isKnown).aload(0).getfield(self, HASH, CD_int).ireturn();
    });
    if (!World.declares(plain, "hashCode", "()I")) {
      made.withMethodBody(
          "hashCode", TO_INT, ClassFile.ACC_PUBLIC,
          code -> code.aload(0).invokevirtual(self, OWN_HASH, TO_INT).ireturn());
    }
  }

  private void defaults(ClassBuilder made) {
    Set<String> written = new LinkedHashSet<>();
    for (String parent : world.hostParents(name)) {
      if (!World.hostClass(parent).isInterface()) {
        continue;
      }
      for (Method method : Defaults.of(parent)) {
        String type = Defaults.descriptor(method);
        if (!isInherited(method.getName(), type) && written.add(method.getName() + type)) {
          implant(method, made);
        }
      }
    }
  }

  // From a class above it that is not the JDK's, or from an interface of the vat's own.
  private boolean isInherited(String method, String type) {
    return world.declares(name, method, type)
        || world.find(renames.name(World.superclass(plain))).isPresent()
            && implementsAlready(renames.name(World.superclass(plain)), method, type);
  }

  // A class above it has been given the method already.
  private boolean implementsAlready(String above, String method, String type) {
    return world.hostParents(above).stream()
        .filter(parent -> World.hostClass(parent).isInterface())
        .anyMatch(parent -> Defaults.find(parent, method, type).filter(Method::isDefault).isPresent());
  }

  private void implant(Method method, ClassBuilder made) {
    MethodTypeDesc type = Defaults.type(method);
    String owner = Names.internal(method.getDeclaringClass().getName());
    if (!(policy.method(owner, method.getName(), type) instanceof Ruling.Replaced replaced)) {
      return;
    }
    MethodTypeDesc renamed = renames.type(type);
    ClassDesc receiver = Names.desc(owner);
    MethodTypeDesc target = new Calls(world, policy, renames, plain.thisClass().asSymbol())
        .replacement(replaced, renamed, receiver);
    made.withMethodBody(method.getName(), renamed, ClassFile.ACC_PUBLIC, code -> {
      code.aload(0);
      int slot = 1;
      for (ClassDesc parameter : renamed.parameterList()) {
        TypeKind kind = TypeKind.from(parameter);
        code.loadLocal(kind, slot);
        slot += kind.slotSize();
      }
      code.invokestatic(Names.desc(replaced.owner()), replaced.name(), target);
      if (!target.returnType().equals(renamed.returnType())) {
        code.checkcast(renamed.returnType());
      }
      code.return_(TypeKind.from(renamed.returnType()));
    });
  }
}
