package vatworks.confine;

import static java.lang.constant.ConstantDescs.CLASS_INIT_NAME;

import java.lang.classfile.Attribute;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.EnclosingMethodAttribute;
import java.lang.classfile.attribute.ExceptionsAttribute;
import java.lang.classfile.attribute.InnerClassInfo;
import java.lang.classfile.attribute.InnerClassesAttribute;
import java.lang.classfile.attribute.NestHostAttribute;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.classfile.attribute.PermittedSubclassesAttribute;
import java.lang.classfile.attribute.RecordAttribute;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.lang.classfile.attribute.SignatureAttribute;
import java.lang.classfile.constantpool.ConstantPoolBuilder;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes a class of plain code anew: metered, with the library's classes in place of the JDK's, and with
/// nothing in it that differs from run to run.
///
/// Of its attributes it keeps what the language or reflection shows; names of variables and annotations go.
final class Instrumenter {

  private final World world;
  private final Policy policy;
  private final Renames renames;
  private final Frames frames;
  private final ClassFile writer;

  /// @param policy what these classes may call, and for how much
  /// @param frames those of the trusted code among them or below them
  Instrumenter(World world, Policy policy, Renames renames, Frames frames) {
    this.world = world;
    this.policy = policy;
    this.renames = renames;
    this.frames = frames;
    writer = ClassFile.of(
        ClassFile.ClassHierarchyResolverOption.of(world.resolver(renames::name)),
        ClassFile.ConstantPoolSharingOption.NEW_POOL);
  }

  byte[] instrument(ClassModel plain) {
    Calls calls = new Calls(world, policy, renames, plain.thisClass().asSymbol());
    Additions additions = new Additions(world, policy, renames, plain);
    return writer.build(plain.thisClass().asSymbol(), made -> {
      made.withVersion(plain.majorVersion(), 0).withFlags(plain.flags().flagsMask());
      made.withInterfaceSymbols(additions.interfaces());
      plain.superclass().ifPresent(parent -> made.withSuperclass(renames.type(parent)));
      plain.fields().forEach(field -> write(field, made));
      plain.methods().forEach(method -> write(method, additions, calls, made));
      additions.write(made);
      attributes(plain, made);
    });
  }

  private void write(FieldModel field, ClassBuilder made) {
    made.withField(field.fieldName().stringValue(), renames.type(field.fieldTypeSymbol()), it -> {
      it.withFlags(field.flags().flagsMask());
      field.findAttribute(Attributes.constantValue()).ifPresent(it::with);
      field.findAttribute(Attributes.signature()).ifPresent(signature -> it.with(renamed(signature)));
    });
  }

  private void write(MethodModel method, Additions additions, Calls calls, ClassBuilder made) {
    boolean initializes = method.methodName().equalsString(CLASS_INIT_NAME) && additions.hasStatics();
    made.withMethod(
        method.methodName().stringValue(), renames.type(method.methodTypeSymbol()),
        method.flags().flagsMask(), it -> {
          method.findAttribute(Attributes.exceptions()).ifPresent(
              thrown -> it.with(ExceptionsAttribute.ofSymbols(renames.types(thrown.exceptions()))));
          method.findAttribute(Attributes.signature()).ifPresent(
              signature -> it.with(renamed(signature)));
          method.findAttribute(Attributes.methodParameters()).ifPresent(it::with);
          method.code().ifPresent(
              code -> it.withCode(out -> {
                if (initializes) {
                  Runtime.initializes(out, calls.self());
                }
                new CodeInstrumenter(method, code, calls, renames, frames, policy.isTrusting()).write(out);
              }));
        });
  }

  private SignatureAttribute renamed(SignatureAttribute signature) {
    // Not parsed: what reads it will refuse what is no signature.
    String text = renames.signature(signature.signature().stringValue());
    return SignatureAttribute.of(ConstantPoolBuilder.of().utf8Entry(text));
  }

  private void attributes(ClassModel plain, ClassBuilder made) {
    plain.findAttribute(Attributes.sourceFile()).ifPresent(made::with);
    plain.findAttribute(Attributes.signature()).ifPresent(it -> made.with(renamed(it)));
    plain.findAttribute(Attributes.nestHost())
        .ifPresent(it -> made.with(NestHostAttribute.of(it.nestHost())));
    plain.findAttribute(Attributes.nestMembers())
        .ifPresent(it -> made.with(NestMembersAttribute.ofSymbols(renames.types(it.nestMembers()))));
    plain.findAttribute(Attributes.permittedSubclasses()).ifPresent(
        it -> made.with(
            PermittedSubclassesAttribute.ofSymbols(renames.types(it.permittedSubclasses()))));
    plain.findAttribute(Attributes.enclosingMethod()).ifPresent(
        it -> made.with(
            EnclosingMethodAttribute.of(
                it.enclosingClass().asSymbol(), it.enclosingMethodName().map(name -> name.stringValue()),
                it.enclosingMethodTypeSymbol().map(renames::type))));
    plain.findAttribute(Attributes.innerClasses()).ifPresent(
        it -> made.with(InnerClassesAttribute.of(it.classes().stream().map(this::renamed).toList())));
    plain.findAttribute(Attributes.record()).ifPresent(
        it -> made.with(RecordAttribute.of(it.components().stream().map(this::renamed).toList())));
  }

  private InnerClassInfo renamed(InnerClassInfo inner) {
    Optional<ClassDesc> outer = inner.outerClass().map(renames::type);
    return InnerClassInfo.of(
        renames.type(inner.innerClass()), outer, inner.innerName().map(name -> name.stringValue()),
        inner.flagsMask());
  }

  private RecordComponentInfo renamed(RecordComponentInfo component) {
    List<Attribute<?>> attributes = new ArrayList<>();
    component.findAttribute(Attributes.signature()).ifPresent(it -> attributes.add(renamed(it)));
    return RecordComponentInfo.of(
        component.name().stringValue(), renames.type(component.descriptorSymbol()), attributes);
  }
}
