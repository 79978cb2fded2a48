package vatworks.confine;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.NestHostAttribute;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Checks one class of a vat's: what it says it is, what it names, and all of its code.
final class ClassCheck {

  private static final int JAVA_17 = 61;
  private static final int MOST_CONSTANTS = 40_000;
  private static final int MOST_MEMBERS = 4_000;
  private static final int MOST_INTERFACES = 100;
  private static final int MOST_ABOVE = 100;
  private static final int MOST_SITES = 2_000;

  private static final List<String> RESERVED = List.of(
      "java/", "javax/", "jdk/", "sun/", "com/sun/", "org/w3c/dom/", "org/xml/sax/", "vatworks/");
  private static final Set<String> HOOKS = Set.of(
      "readObject(Ljava/io/ObjectInputStream;)V", "readObjectNoData()V", "readResolve()Ljava/lang/Object;",
      "writeObject(Ljava/io/ObjectOutputStream;)V", "writeReplace()Ljava/lang/Object;",
      "readExternal(Ljava/io/ObjectInput;)V", "writeExternal(Ljava/io/ObjectOutput;)V");

  // What javac's list of nested classes, or a call to be linked at run time, names and no code uses.
  private static final Set<String> OF_THE_LINKER = Set.of(
      "java/lang/invoke/MethodHandles", "java/lang/invoke/MethodHandles$Lookup",
      "java/lang/invoke/LambdaMetafactory", "java/lang/runtime/ObjectMethods",
      "java/lang/runtime/SwitchBootstraps");

  // Those whose methods the JDK calls in no way that is not metered, or that have none.
  private static final Set<String> MEASURED = Set.of("java/math/BigInteger", "java/math/BigDecimal");
  private static final Set<String> IMPLEMENTABLE = Set.of(
      "java/lang/Runnable", "java/lang/Comparable", "java/lang/Iterable", "java/lang/AutoCloseable",
      "java/lang/Cloneable", "java/io/Serializable", "java/lang/annotation/Annotation", "vatworks/vat/Vat",
      "vatworks/vat/Upgradable");

  private final String name;
  private final ClassModel model;
  private final Declarations declarations;
  private final Policy policy;
  private final Findings findings;
  private final Uses uses;
  private final CallSites sites;

  ClassCheck(String name, ClassModel model, Declarations declarations, Policy policy, Findings findings) {
    this.name = name;
    this.model = model;
    this.declarations = declarations;
    this.policy = policy;
    this.findings = findings;
    uses = new Uses(declarations, policy, findings);
    sites = new CallSites(name, uses, findings, this::isImplementable);
  }

  void check() {
    if (!isOfJavac()) {
      return;
    }
    name();
    parents();
    nest();
    Set<String> members = new HashSet<>();
    for (FieldModel field : model.fields()) {
      isNew(members, field.fieldName().stringValue() + ":" + field.fieldType().stringValue());
      field(field);
    }
    for (MethodModel method : model.methods()) {
      isNew(members, method.methodName().stringValue() + method.methodType().stringValue());
      method(method);
    }
    findings.inClass();
    model.findAttribute(Attributes.record()).ifPresent(
        record -> record.components().forEach(it -> uses.type(it.descriptorSymbol())));
    borrowed();
    if (findings.isEmpty()) {
      pool();
    }
  }

  private boolean isOfJavac() {
    int newest = ClassFile.latestMajorVersion();
    if (model.majorVersion() < JAVA_17 || model.majorVersion() > newest || model.minorVersion() != 0) {
      findings.add(
          "is of class file version " + model.majorVersion() + "." + model.minorVersion(),
          "compile it for Java 17 to " + (newest - ClassFile.JAVA_1_VERSION + 1) + ", without previews");
    }
    if (model.constantPool().size() > MOST_CONSTANTS) {
      findings.add(
          "has " + model.constantPool().size() + " constants",
          "a class has at most " + MOST_CONSTANTS + ": write several");
    }
    if (model.methods().size() + model.fields().size() > MOST_MEMBERS) {
      findings.add(
          "has " + (model.methods().size() + model.fields().size()) + " members",
          "a class has at most " + MOST_MEMBERS + ": write several");
    }
    if (!model.thisClass().asInternalName().equals(name) || model.isModuleInfo()) {
      findings.add(
          "is named " + SourceNames.type(model.thisClass().asInternalName()) + " within",
          Findings.NOT_OF_JAVAC);
    }
    return findings.isEmpty();
  }

  private void name() {
    if (RESERVED.stream().anyMatch(name::startsWith)) {
      findings.add(
          "is in the package " + SourceNames.type(name.substring(0, name.lastIndexOf('/'))),
          "that is not the vat's: put it into another one");
    }
    for (String part : name.split("/", -1)) {
      identifier(part);
    }
    ofInstrumentation(name);
  }

  private void identifier(String text) {
    boolean isName = !text.isEmpty() && Character.isJavaIdentifierStart(text.codePointAt(0))
        && text.codePoints()
            .allMatch(it -> Character.isJavaIdentifierPart(it) && !Character.isISOControl(it));
    // package-info is no identifier, and yet javac's.
    if (!isName && !text.equals("package-info")) {
      findings.add("has the name \"" + SourceNames.printable(text) + "\"", Findings.NOT_OF_JAVAC);
    }
  }

  private void ofInstrumentation(String text) {
    if (text.contains(Names.ADDED)) {
      findings.add(
          "has the name " + SourceNames.printable(text),
          "names with " + Names.ADDED + " are for what is added when a class is loaded");
    }
  }

  private void isNew(Set<String> members, String member) {
    if (!members.add(member)) {
      findings.add("declares " + SourceNames.printable(member) + " twice", Findings.NOT_OF_JAVAC);
    }
  }

  private void parents() {
    Optional<String> superclass = model.superclass().map(ClassEntry::asInternalName);
    if (superclass.isEmpty()) {
      findings.add("extends nothing", Findings.NOT_OF_JAVAC);
      return;
    }
    uses.type(model.superclass().get());
    if (uses.refusal(superclass.get()).isEmpty() && isFinal(superclass.get())) {
      findings.add(
          "extends " + SourceNames.type(superclass.get()), "that has no subclasses: hold one in a field");
    }
    // Else there would be more above it than what is looked at: itself, for one.
    if (model.flags().has(AccessFlag.INTERFACE) && !superclass.get().equals(Declarations.OBJECT)) {
      findings.add(
          "is an interface that extends the class " + SourceNames.type(superclass.get()),
          Findings.NOT_OF_JAVAC);
    }
    for (ClassEntry parent : model.interfaces()) {
      uses.type(parent);
      if (uses.refusal(parent.asInternalName()).isEmpty() && !isImplementable(parent.asInternalName())) {
        findings.add(
            "implements " + SourceNames.type(parent.asInternalName()),
            "that is only for the JDK's own classes: write an interface of your own");
      }
    }
    if (model.interfaces().size() > MOST_INTERFACES) {
      findings.add("implements " + model.interfaces().size() + " interfaces", "write several classes");
      return;
    }
    Set<String> above = declarations.above(name);
    if (above.size() > MOST_ABOVE) {
      findings.add(
          "has " + above.size() + " classes and interfaces above it", "there are at most " + MOST_ABOVE);
    }
    if (declarations.isAboveItself(name)) {
      findings.add("is above itself", Findings.NOT_OF_JAVAC);
    }
  }

  // What a call costs goes by how long a number says it is: one of the vat's own could lie.
  private boolean isFinal(String type) {
    return MEASURED.contains(type) || declarations.model(type).map(it -> it.flags().has(AccessFlag.FINAL))
        .or(
            () -> HostMembers.type(policy.renamed(type))
                .map(it -> Modifier.isFinal(it.getModifiers())))
        .orElse(false);
  }

  private boolean isImplementable(String type) {
    if (!declarations.isInterface(type)) {
      return false;
    }
    return declarations.model(type).isPresent() || type.startsWith("java/util/")
        || IMPLEMENTABLE.contains(type);
  }

  // Classes of a nest are loaded together, and see each other's private members.
  private void nest() {
    Optional<String> host = model.findAttribute(Attributes.nestHost()).map(NestHostAttribute::nestHost)
        .map(ClassEntry::asInternalName);
    List<ClassEntry> members = model.findAttribute(Attributes.nestMembers())
        .map(NestMembersAttribute::nestMembers).orElse(List.of());
    boolean isListed = host.isEmpty() || isMember(host.get(), name);
    boolean areThere = members.stream().allMatch(
        it -> declarations.isOwn(it.asInternalName()) && isPackageOf(it.asInternalName())
            && declarations.model(it.asInternalName())
                .flatMap(inner -> inner.findAttribute(Attributes.nestHost()))
                .filter(found -> found.nestHost().asInternalName().equals(name)).isPresent());
    if (!isListed || !areThere || host.isPresent() && !members.isEmpty()) {
      findings.add(
          "is nested with classes that are not there, or do not say so",
          "what a vat runs is compiled all together");
    }
  }

  private boolean isMember(String host, String member) {
    return declarations.isOwn(host) && isPackageOf(host)
        && declarations.model(host).flatMap(it -> it.findAttribute(Attributes.nestMembers())).stream()
            .flatMap(it -> it.nestMembers().stream()).anyMatch(it -> it.asInternalName().equals(member));
  }

  private boolean isPackageOf(String other) {
    return name.substring(0, name.lastIndexOf('/') + 1)
        .equals(other.substring(0, other.lastIndexOf('/') + 1));
  }

  private void field(FieldModel field) {
    identifier(field.fieldName().stringValue());
    ofInstrumentation(field.fieldName().stringValue());
    uses.type(field.fieldTypeSymbol());
  }

  private void method(MethodModel method) {
    String called = method.methodName().stringValue();
    String descriptor = method.methodType().stringValue();
    findings.inMethod(called);
    if (!called.equals(ConstantDescs.INIT_NAME) && !called.equals(ConstantDescs.CLASS_INIT_NAME)) {
      identifier(called);
      ofInstrumentation(called);
    }
    if (method.flags().has(AccessFlag.NATIVE)) {
      findings.add("is native", "a vat has Java alone");
    }
    if (method.flags().has(AccessFlag.SYNCHRONIZED)) {
      findings.add("is synchronized", "a vat has one thread, and needs no locks");
    }
    if (called.equals("finalize") && descriptor.equals("()V")) {
      findings.add("is a finalizer", "nothing tells a vat what is garbage");
    }
    if (HOOKS.contains(called + descriptor)) {
      findings.add(
          "is a hook of Java's serialization", "a vat's objects are not serialized: give it another name");
    }
    uses.types(method.methodTypeSymbol());
    method.findAttribute(Attributes.exceptions()).ifPresent(it -> it.exceptions().forEach(uses::type));
    new CodeCheck(uses, sites, findings, policy).check(method);
    findings.inClass();
  }

  // A method that one of its interfaces declares, and a class of the host's above it has: a call of the
  // interface's would reach that.
  private void borrowed() {
    if (model.flags().has(AccessFlag.INTERFACE)) {
      return;
    }
    for (String parent : declarations.above(name)) {
      if (!declarations.isOwn(parent) || !declarations.isInterface(parent)) {
        continue;
      }
      for (MethodModel method : declarations.model(parent).get().methods()) {
        String called = method.methodName().stringValue();
        String descriptor = method.methodType().stringValue();
        declarations.inherited(name, called, descriptor)
            .flatMap(found -> uses.refusal(found, called, descriptor, false))
            .ifPresent(
                advice -> findings.add(
                    "implements " + SourceNames.method(parent, called, descriptor)
                        + " by what it inherits from Java",
                    advice));
      }
    }
  }

  // What no code uses is harmless; but javac would not have written it, unless it is for its own ends.
  private void pool() {
    int sitesFound = 0;
    for (PoolEntry entry : model.constantPool()) {
      switch (entry) {
        case InvokeDynamicEntry site -> {
          sites.check(site);
          sitesFound++;
        }
        case ConstantDynamicEntry made when uses.meet(made) ->
          findings.add("has a constant that is made at run time", Findings.NOT_OF_JAVAC);
        case ClassEntry type when !OF_THE_LINKER.contains(type.asInternalName()) -> {
          if (uses.meet(type)) {
            uses.type(type);
          }
        }
        case MemberRefEntry member when !CallSites.isBootstrap(member) && uses.meet(member) ->
          unused(member);
        case MethodTypeEntry type -> uses.types(type.asSymbol());
        default -> {
          // A number, a text, or a part of what has been looked at.
        }
      }
    }
    if (sitesFound > MOST_SITES) {
      findings.add("has " + sitesFound + " lambdas", "a class has at most " + MOST_SITES);
    }
  }

  // Nothing says whether it is meant as a static one.
  private void unused(MemberRefEntry member) {
    String owner = member.owner().asInternalName();
    String called = member.name().stringValue();
    String descriptor = member.type().stringValue();
    boolean isStatic = (member instanceof FieldRefEntry
        ? declarations.field(owner, called, descriptor)
        : declarations.method(owner, called, descriptor)).map(Declarations.Found::isStatic).orElse(false);
    uses.member(member, isStatic);
  }
}
