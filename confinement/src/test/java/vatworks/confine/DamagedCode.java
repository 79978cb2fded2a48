package vatworks.confine;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_Throwable;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassHierarchyResolver.ClassHierarchyInfo;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.ConstantPoolBuilder;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// A class file whose code is in order as far as its form goes, and in nothing else.
final class DamagedCode {

  private static final ClassDesc WITNESS = ClassDesc.of("vatworks.vat.Witness");
  private static final ClassDesc THREAD = ClassDesc.of("java.lang.Thread");
  private static final ClassDesc SYSTEM = ClassDesc.of("java.lang.System");
  private static final ClassDesc LOCALE = ClassDesc.of("java.util.Locale");
  private static final List<ClassDesc> TYPES = List.of(
      CD_Object, CD_String, CD_int, CD_long, THREAD, WITNESS, ClassDesc.of("java.util.List"),
      CD_int.arrayType(),
      ClassDesc.of("java.lang.ClassLoader"), ClassDesc.of("java.lang.Throwable"));
  private static final List<String> NAMES = List.of("<init>", "get", "run", "hashCode", "clone", "exit",
      "length");

  private static final List<Opcode> CALLS = List.of(
      Opcode.INVOKEVIRTUAL, Opcode.INVOKESTATIC, Opcode.INVOKESPECIAL, Opcode.INVOKEINTERFACE);
  private static final List<Opcode> FIELDS = List.of(
      Opcode.GETFIELD, Opcode.GETSTATIC, Opcode.PUTFIELD, Opcode.PUTSTATIC);

  private static final ClassFile WITH_FRAMES = ClassFile.of(
      ClassFile.DeadCodeOption.KEEP_DEAD_CODE, ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
      ClassFile.ClassHierarchyResolverOption.of(
          ClassHierarchyResolver.defaultResolver().orElse(_ -> ClassHierarchyInfo.ofClass(CD_Object))));
  private static final ClassFile WITHOUT_FRAMES = ClassFile.of(
      ClassFile.DeadCodeOption.KEEP_DEAD_CODE, ClassFile.StackMapsOption.DROP_STACK_MAPS);

  private final RandomGenerator random;

  private DamagedCode(RandomGenerator random) {
    this.random = random;
  }

  /// @throws RuntimeException if nothing can be written down that is so wrong
  static byte[] of(byte[] whole, RandomGenerator random) {
    ClassModel model = ClassFile.of().parse(whole);
    List<MethodModel> coded = model.methods().stream().filter(it -> it.code().isPresent()).toList();
    if (coded.isEmpty()) {
      return whole;
    }
    MethodModel chosen = coded.get(random.nextInt(coded.size()));
    ClassFile writer = random.nextInt(3) == 0 ? WITHOUT_FRAMES : WITH_FRAMES;
    return writer.transformClass(model,
        (made, element) -> new DamagedCode(random).write(made, element, chosen));
  }

  private void write(ClassBuilder made, ClassElement element, MethodModel chosen) {
    if (element != chosen) {
      made.with(element);
      return;
    }
    int flags = random.nextInt(8) == 0
        ? chosen.flags().flagsMask() ^ 1 << random.nextInt(13)
        : chosen.flags().flagsMask();
    made.withMethod(chosen.methodName(), chosen.methodType(), flags, method -> chosen.forEach(part -> {
      if (part instanceof CodeModel code) {
        List<CodeElement> elements = new ArrayList<>(code.elementList());
        method.withCode(it -> write(elements, it));
      } else {
        method.with(part);
      }
    }));
  }

  private void write(List<CodeElement> elements, CodeBuilder made) {
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      change(elements, made.constantPool());
    }
    elements.forEach(made::with);
  }

  private void change(List<CodeElement> elements, ConstantPoolBuilder pool) {
    List<Label> labels = elements.stream().filter(LabelTarget.class::isInstance)
        .map(it -> ((LabelTarget) it).label()).toList();
    int place = random.nextInt(elements.size());
    switch (random.nextInt(8)) {
      case 0 -> Collections.swap(elements, place, random.nextInt(elements.size()));
      case 1 -> elements.addAll(place, forbidden(pool));
      case 2 -> moveBranch(elements, labels);
      case 3 -> changeCall(elements, pool);
      case 4 -> changeField(elements, pool);
      case 5 -> addHandler(elements, labels, pool);
      case 6 -> {
        if (elements.get(place) instanceof Instruction) {
          elements.remove(place);
        }
      }
      default -> {
        if (elements.get(place) instanceof Instruction again) {
          elements.add(random.nextInt(elements.size()), again);
        }
      }
    }
  }

  // What no vat may do, to be done in between: the stack is then as it was before.
  private List<CodeElement> forbidden(ConstantPoolBuilder pool) {
    return switch (random.nextInt(5)) {
      case 0 -> List.of(call(pool, WITNESS, "touch", MTD_void));
      case 1 -> List.of(
          ConstantInstruction.ofIntrinsic(Opcode.ICONST_1),
          FieldInstruction.of(Opcode.PUTSTATIC, pool.fieldRefEntry(WITNESS, "calls", CD_int)));
      case 2 -> List.of(
          text(pool, "escaped"), text(pool, "from a vat"),
          call(pool, SYSTEM, "setProperty", MethodTypeDesc.of(CD_String, CD_String, CD_String)),
          StackInstruction.of(Opcode.POP));
      case 3 -> List.of(
          FieldInstruction.of(Opcode.GETSTATIC, pool.fieldRefEntry(LOCALE, "ROOT", LOCALE)),
          call(pool, LOCALE, "setDefault", MethodTypeDesc.of(CD_void, LOCALE)));
      default -> List.of(
          call(pool, THREAD, "ofVirtual", MethodTypeDesc.of(THREAD.nested("Builder", "OfVirtual"))),
          StackInstruction.of(Opcode.POP));
    };
  }

  private static CodeElement call(ConstantPoolBuilder pool, ClassDesc owner, String name,
      MethodTypeDesc type) {
    return InvokeInstruction.of(Opcode.INVOKESTATIC, pool.methodRefEntry(owner, name, type));
  }

  private static CodeElement text(ConstantPoolBuilder pool, String text) {
    return ConstantInstruction.ofLoad(Opcode.LDC_W, pool.stringEntry(text));
  }

  private void moveBranch(List<CodeElement> elements, List<Label> labels) {
    change(
        elements, BranchInstruction.class,
        it -> BranchInstruction.of(it.opcode(), labels.get(random.nextInt(labels.size()))));
  }

  private void changeCall(List<CodeElement> elements, ConstantPoolBuilder pool) {
    change(elements, InvokeInstruction.class, it -> {
      ClassDesc owner = it.owner().asSymbol();
      String name = it.name().stringValue();
      MethodTypeDesc type = it.typeSymbol();
      switch (random.nextInt(5)) {
        case 0 -> owner = TYPES.get(random.nextInt(TYPES.size()));
        case 1 -> name = NAMES.get(random.nextInt(NAMES.size()));
        case 2 -> type = type.changeReturnType(TYPES.get(random.nextInt(TYPES.size())));
        case 3 -> type = type.parameterCount() == 0
            ? type.insertParameterTypes(0, TYPES.get(random.nextInt(TYPES.size())))
            : type.dropParameterTypes(0, 1);
        default -> {
          Opcode opcode = CALLS.get(random.nextInt(CALLS.size()));
          return InvokeInstruction.of(opcode, it.method());
        }
      }
      boolean isOfInterface = it.isInterface() ^ random.nextInt(6) == 0;
      return InvokeInstruction.of(
          it.opcode(), isOfInterface
              ? pool.interfaceMethodRefEntry(owner, name, type)
              : pool.methodRefEntry(owner, name, type));
    });
  }

  private void changeField(List<CodeElement> elements, ConstantPoolBuilder pool) {
    change(elements, FieldInstruction.class, it -> {
      ClassDesc type = TYPES.get(random.nextInt(TYPES.size()));
      return FieldInstruction.of(
          FIELDS.get(random.nextInt(FIELDS.size())),
          random.nextBoolean()
              ? it.field()
              : pool.fieldRefEntry(it.owner().asSymbol(), it.name().stringValue(), type));
    });
  }

  private void addHandler(List<CodeElement> elements, List<Label> labels, ConstantPoolBuilder pool) {
    if (labels.size() > 2) {
      List<Label> three = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        three.add(labels.get(random.nextInt(labels.size())));
      }
      elements.addFirst(
          ExceptionCatch.of(
              three.get(0), three.get(1), three.get(2),
              random.nextBoolean() ? Optional.empty() : Optional.of(pool.classEntry(CD_Throwable))));
    }
  }

  private <T> void change(List<CodeElement> elements, Class<T> kind, Function<T, CodeElement> change) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      if (kind.isInstance(elements.get(i))) {
        places.add(i);
      }
    }
    if (!places.isEmpty()) {
      int place = places.get(random.nextInt(places.size()));
      elements.set(place, change.apply(kind.cast(elements.get(place))));
    }
  }
}
