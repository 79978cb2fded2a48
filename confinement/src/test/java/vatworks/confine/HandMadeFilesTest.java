package vatworks.confine;

import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.MTD_void;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.Label;
import java.lang.classfile.attribute.NestHostAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Files that are not what a compiler writes are not run.
@Timeout(120)
class HandMadeFilesTest {

  @Test
  void classesAreOfTheCompilersVersion() {
    HandMade.expect("notRun", HandMade.versioned(49, 0));
    HandMade.expect("notRun", HandMade.versioned(70, 0));
    HandMade.expect("notRun", HandMade.versioned(69, 65_535));
    HandMade.expect("notRun", HandMade.versioned(45, 3));
  }

  @Test
  void aFileThatIsCutShortIsRefused() {
    byte[] bytes = HandMade.get(HandMade::done);
    for (int length = 0; length < bytes.length; length += 7) {
      HandMade.expect("notRun", Arrays.copyOf(bytes, length));
    }
  }

  @Test
  void aFileWithMoreBehindItsEndIsRefused() {
    byte[] bytes = HandMade.get(HandMade::done);
    HandMade.run(List.of("notRun", "result done"), Arrays.copyOf(bytes, bytes.length + 10));
  }

  @Test
  void noByteChangedMakesAFileHangOrEscape() {
    byte[] bytes = HandMade.get(code -> {
      Label start = code.newBoundLabel();
      code.ldc("text").invokevirtual(CD_String, "length", MethodTypeDesc.of(CD_int)).ifeq(start);
      HandMade.done(code);
    });
    Random random = new Random(25);
    for (int i = 0; i < 2_000; i++) {
      byte[] changed = bytes.clone();
      changed[random.nextInt(changed.length)] = (byte) random.nextInt();
      changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
      // Any outcome will do, but there must be one.
      assertThat(Cell.run(HandMade.NAME, Map.of(HandMade.NAME, changed), Cell.SMALL).outcome()).isNotNull();
    }
  }

  @Test
  void aMethodIsThereOnce() {
    HandMade.expect("notRun", HandMade.with(it -> {
      HandMade.getMethod(it, HandMade::done);
      HandMade.getMethod(it, code -> code.aconst_null().areturn());
    }));
  }

  @Test
  void nobodyJoinsThePackagesOfTheJdkOrOfVatworks() {
    for (String name : List.of("java.lang.Forged", "java.util.Forged", "javax.Forged", "jdk.internal.Forged",
        "vatworks.meter.Meter", "vatworks.vow.Forged", "vatworks.vat.Forged",
        "vatworks.java.util.ArrayList")) {
      byte[] bytes = HandMade.named(ClassDesc.of(name), it -> {
        HandMade.constructor(it);
        HandMade.getMethod(it, HandMade::done);
      });
      assertThat(Cell.run(name, Map.of(name, bytes), Cell.SMALL).outcome()).as(name)
          .isInstanceOf(Outcome.Refused.class);
    }
  }

  @Test
  void aFileIsOfTheNameItIsGiven() {
    byte[] bytes = HandMade.named(ClassDesc.of("Other"), it -> {
      HandMade.constructor(it);
      HandMade.getMethod(it, HandMade::done);
    });
    HandMade.expect("notRun", bytes);
  }

  @Test
  void aFinalClassIsNotExtended() {
    HandMade.expect("notRun", HandMade.with(it -> {
      it.withSuperclass(CD_String);
      HandMade.getMethod(it, HandMade::done);
    }));
  }

  @Test
  void noClassIsItsOwnAncestor() {
    HandMade.expect("notRun", HandMade.with(it -> {
      it.withSuperclass(HandMade.FORGED);
      HandMade.getMethod(it, HandMade::done);
    }));
    ClassDesc other = ClassDesc.of("Other");
    byte[] one = HandMade.with(it -> {
      it.withSuperclass(other);
      HandMade.getMethod(it, HandMade::done);
    });
    byte[] two = HandMade.named(other, it -> it.withSuperclass(HandMade.FORGED));
    HandMade.run(List.of("notRun"), Map.of(HandMade.NAME, one, "Other", two));
  }

  @Test
  void noInterfaceIsItsOwnAncestor() {
    ClassDesc face = ClassDesc.of("Face");
    byte[] circle = HandMade.named(face, it -> it
        .withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_INTERFACE | ClassFile.ACC_ABSTRACT)
        .withInterfaceSymbols(face));
    byte[] user = HandMade.with(it -> {
      it.withInterfaceSymbols(ClassDesc.of("java.util.function.Supplier"), face);
      HandMade.getMethod(it, HandMade::done);
    });
    HandMade.run(List.of("notRun"), Map.of(HandMade.NAME, user, "Face", circle));
  }

  @Test
  void aNestIsNotJoinedFromOutside() {
    HandMade.run(List.of("notRun", "result done"), HandMade.with(it -> {
      it.with(NestHostAttribute.of(CD_String));
      HandMade.getMethod(it, HandMade::done);
    }));
  }

  @Test
  void anAttributeOfGarbageIsNotBelieved() {
    byte[] bytes = HandMade.with(it -> {
      it.with(java.lang.classfile.attribute.SourceFileAttribute.of("Forged.java"));
      HandMade.getMethod(it, HandMade::done);
    });
    HandMade.run(List.of("notRun", "result done"), HandMade.patched(bytes, "SourceFile", "NestMember"));
    HandMade.run(List.of("notRun", "result done"), HandMade.patched(bytes, "SourceFile", "RecordComp"));
    assertThat(ClassFile.of().parse(bytes).findAttribute(Attributes.sourceFile())).isPresent();
  }

  @Test
  void nativeMethodsAreRefused() {
    HandMade.expect("notRun", HandMade.with(it -> {
      it.withMethod("steal", MTD_void, ClassFile.ACC_NATIVE | ClassFile.ACC_STATIC, method -> {
      });
      HandMade.getMethod(it, HandMade::done);
    }));
  }

  @Test
  void synchronizedMethodsAreRefused() {
    HandMade.expect("notRun", HandMade.with(it -> {
      it.withMethodBody("lock", MTD_void, ClassFile.ACC_SYNCHRONIZED, code -> code.return_());
      HandMade.getMethod(it, HandMade::done);
    }));
  }

  @Test
  void monitorsAreRefused() {
    HandMade.expect("notRun", HandMade.get(code -> {
      code.aload(0).monitorenter();
      HandMade.done(code);
    }));
  }
}
