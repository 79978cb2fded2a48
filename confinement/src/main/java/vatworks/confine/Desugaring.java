package vatworks.confine;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.attribute.InnerClassInfo;
import java.lang.classfile.attribute.NestHostAttribute;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Turns what javac leaves to be linked at run time into plain code: lambdas, pattern switches, and the
/// methods of records. No `invokedynamic` is left.
///
/// It does so for a whole nest at a time, for the host of a nest lists its members, and every lambda is one
/// more.
final class Desugaring {

  private final ClassFile writer;
  private final Map<String, byte[]> done = new LinkedHashMap<>();
  private final List<ClassDesc> lambdas = new ArrayList<>();

  private Desugaring(ClassHierarchyResolver hierarchy) {
    writer = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy));
  }

  /// The classes of a nest in plain code.
  ///
  /// @param host the first of the nest
  /// @param members the others
  /// @param hierarchy what extends what
  /// @return by internal name: these, and those of their lambdas
  static Map<String, byte[]> of(
      ClassModel host, List<ClassModel> members, ClassHierarchyResolver hierarchy) {
    Desugaring desugaring = new Desugaring(hierarchy);
    members.forEach(member -> desugaring.add(member, host.thisClass().asSymbol()));
    byte[] plain = desugaring.desugar(host, host.thisClass().asSymbol());
    desugaring.done.put(host.thisClass().asInternalName(), desugaring.withMembers(plain));
    return desugaring.done;
  }

  /// The name of the host of the nest that a class is in.
  static String host(ClassModel model) {
    return model.findAttribute(Attributes.nestHost())
        .map(NestHostAttribute::nestHost)
        .orElse(model.thisClass()).asInternalName();
  }

  /// The names of the other classes in the nest of a host.
  static List<String> members(ClassModel host) {
    return host.findAttribute(Attributes.nestMembers()).map(NestMembersAttribute::nestMembers)
        .orElse(List.of()).stream().map(ClassEntry::asInternalName).toList();
  }

  private void add(ClassModel model, ClassDesc host) {
    done.put(model.thisClass().asInternalName(), desugar(model, host));
  }

  private byte[] withMembers(byte[] host) {
    ClassModel model = ClassFile.of().parse(host);
    if (lambdas.isEmpty()) {
      return host;
    }
    List<ClassDesc> all = new ArrayList<>(members(model).stream().map(Names::desc).toList());
    all.addAll(lambdas);
    return writer.transformClass(
        model, ClassTransform.dropping(it -> it instanceof NestMembersAttribute)
            .andThen(ClassTransform.endHandler(made -> made.with(NestMembersAttribute.ofSymbols(all)))));
  }

  private byte[] desugar(ClassModel model, ClassDesc host) {
    return new OfClass(model, host).desugar();
  }

  /// The same for one class.
  private final class OfClass {

    private final ClassModel model;
    private final ClassDesc host;
    private final List<Consumer<ClassBuilder>> methods = new ArrayList<>();
    private int added;

    OfClass(ClassModel model, ClassDesc host) {
      this.model = model;
      this.host = host;
    }

    byte[] desugar() {
      boolean isPlain = model.methods().stream().flatMap(it -> it.code().stream())
          .flatMap(code -> code.elementStream()).noneMatch(InvokeDynamicInstruction.class::isInstance);
      if (isPlain) {
        return writer.transformClass(model, ClassTransform.ACCEPT_ALL);
      }
      CodeTransform sites = (code, element) -> {
        if (element instanceof InvokeDynamicInstruction site) {
          if (Lambdas.isLambda(site)) {
            code.invokestatic(lambda(site), Lambdas.MAKE, site.typeSymbol());
          } else {
            code.invokestatic(
                model.thisClass().asSymbol(), method(site), site.typeSymbol(),
                model.flags().has(AccessFlag.INTERFACE));
          }
        } else {
          code.with(element);
        }
      };
      ClassTransform all = (made, element) -> {
        if (element instanceof MethodModel method) {
          made.transformMethod(method, MethodTransform.transformingCode(sites));
        } else {
          made.with(element);
        }
      };
      return writer.transformClass(
          model, all.andThen(ClassTransform.endHandler(made -> methods.forEach(it -> it.accept(made)))));
    }

    private ClassDesc lambda(InvokeDynamicInstruction site) {
      ClassDesc type = Names.desc(model.thisClass().asInternalName() + Lambdas.MARK + added++);
      String source = model.findAttribute(Attributes.sourceFile()).map(it -> it.sourceFile().stringValue())
          .orElse("");
      done.put(Names.internal(type), Lambdas.compile(writer, site, type, host, source));
      lambdas.add(type);
      return type;
    }

    private String method(InvokeDynamicInstruction site) {
      String name = Names.ADDED + site.name().stringValue() + added++;
      boolean isRecord = RecordMethods.isRecordMethod(site);
      if (!isRecord && !Switches.isSwitch(site)) {
        throw new IllegalArgumentException("no such bootstrap method: " + site.bootstrapMethod());
      }
      methods.add(
          made -> made.withMethodBody(
              name, site.typeSymbol(), ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
              code -> {
                if (isRecord) {
                  RecordMethods.write(site, simpleName(), code);
                } else {
                  Switches.write(site, code);
                }
              }));
      return name;
    }

    private String simpleName() {
      String name = model.thisClass().asInternalName();
      return model.findAttribute(Attributes.innerClasses()).stream().flatMap(it -> it.classes().stream())
          .filter(it -> it.innerClass().asInternalName().equals(name))
          .map(InnerClassInfo::innerName).flatMap(Optional::stream)
          .map(it -> it.stringValue())
          .findFirst().orElse(name.substring(name.lastIndexOf('/') + 1));
    }
  }
}
