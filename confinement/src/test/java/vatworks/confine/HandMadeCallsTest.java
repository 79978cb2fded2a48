package vatworks.confine;

import static java.lang.constant.ConstantDescs.CD_MethodHandles_Lookup;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// No class file, however it was made, names what a vat may not.
@Timeout(120)
class HandMadeCallsTest {

  private static final DirectMethodHandleDesc EXIT = MethodHandleDesc.ofMethod(
      DirectMethodHandleDesc.Kind.STATIC, HandMade.SYSTEM, "exit", HandMade.INT_TO_VOID);

  @Test
  void constantsAreNotComputedByBootstraps() {
    HandMade.expect("notRun", HandMade.get(code -> code.ldc(DynamicConstantDesc.ofNamed(
        ConstantDescs.ofConstantBootstrap(ClassDesc.of("java.lang.invoke.ConstantBootstraps"), "nullConstant",
            CD_Object),
        "nothing", CD_Object)).areturn()));
  }

  @Test
  void aBootstrapOfTheVatsOwnIsRefused() {
    MethodTypeDesc bootstrap = MethodTypeDesc.of(ClassDesc.of("java.lang.invoke.CallSite"),
        CD_MethodHandles_Lookup,
        CD_String, ClassDesc.of("java.lang.invoke.MethodType"));
    DirectMethodHandleDesc own = MethodHandleDesc.ofMethod(DirectMethodHandleDesc.Kind.STATIC,
        HandMade.FORGED, "own", bootstrap);
    HandMade.expect("notRun", HandMade.with(it -> {
      it.withMethodBody("own", bootstrap, ClassFile.ACC_STATIC, code -> code.aconst_null().areturn());
      HandMade.getMethod(it,
          code -> code.invokedynamic(DynamicCallSiteDesc.of(own, "any", MethodTypeDesc.of(CD_Object)))
              .areturn());
    }));
  }

  @Test
  void concatenationByBootstrapIsRefused() {
    DirectMethodHandleDesc concat = ConstantDescs.ofCallsiteBootstrap(
        ClassDesc.of("java.lang.invoke.StringConcatFactory"), "makeConcat",
        ClassDesc.of("java.lang.invoke.CallSite"));
    HandMade.expect("notRun", HandMade.get(code -> code.ldc("a").invokedynamic(
        DynamicCallSiteDesc.of(concat, "makeConcat", MethodTypeDesc.of(CD_String, CD_String))).areturn()));
  }

  @Test
  void aLambdaOfARefusedMethodIsRefused() {
    DirectMethodHandleDesc factory = ConstantDescs.ofCallsiteBootstrap(
        ClassDesc.of("java.lang.invoke.LambdaMetafactory"), "metafactory",
        ClassDesc.of("java.lang.invoke.CallSite"),
        ClassDesc.of("java.lang.invoke.MethodType"), ClassDesc.of("java.lang.invoke.MethodHandle"),
        ClassDesc.of("java.lang.invoke.MethodType"));
    ClassDesc consumer = ClassDesc.of("java.util.function.IntConsumer");
    HandMade.expect("refused java.lang.System.exit", HandMade.get(code -> code
        .invokedynamic(
            DynamicCallSiteDesc.of(factory, "accept", MethodTypeDesc.of(consumer), HandMade.INT_TO_VOID, EXIT,
                HandMade.INT_TO_VOID))
        .iconst_1().invokeinterface(consumer, "accept", HandMade.INT_TO_VOID).aconst_null().areturn()));
  }

  @Test
  void methodHandlesAreNoConstants() {
    HandMade.expect("notRun", HandMade.get(code -> code.ldc(EXIT).areturn()));
  }

  @Test
  void methodTypesAreNoConstants() {
    HandMade.expect("notRun", HandMade.get(code -> code.ldc(MTD_void).areturn()));
  }

  @Test
  void aRefusedMemberInThePoolAloneIsRefused() {
    HandMade.expect("refused java.lang.System.exit", HandMade.with(it -> {
      it.constantPool().methodRefEntry(HandMade.SYSTEM, "exit", HandMade.INT_TO_VOID);
      HandMade.getMethod(it, HandMade::done);
    }));
  }

  @Test
  void aCallThatIsNeverReachedIsRefused() {
    HandMade.expect("refused java.lang.System.exit", HandMade.getAsItIs(code -> {
      HandMade.done(code);
      HandMade.exit(code);
      HandMade.done(code);
    }));
  }

  @Test
  void anArrayClassNamesWhatItIsOf() {
    HandMade.expect("refused java.lang.Thread", HandMade.get(code -> code.aconst_null()
        .checkcast(ClassDesc.of("java.lang.Thread").arrayType(3)).areturn()));
  }

  @Test
  void theMeterIsNotCalled() {
    HandMade.expect("refused vatworks.meter", HandMade.get(code -> {
      code.loadConstant(Integer.MAX_VALUE).invokestatic(HandMade.METER, "leave", HandMade.INT_TO_VOID);
      HandMade.done(code);
    }));
  }

  @Test
  void theMetersFieldsAreNotWritten() {
    HandMade.expect("refused vatworks.meter", HandMade.get(code -> {
      code.loadConstant(Long.MAX_VALUE).putstatic(HandMade.METER, "left", CD_long);
      HandMade.done(code);
    }));
  }

  @Test
  void whatIsAddedToClassesIsNotCalled() {
    HandMade.expect("notRun", HandMade.get(code -> code.aload(0)
        .invokevirtual(HandMade.FORGED, "$vat$hash", MethodTypeDesc.of(CD_int)).pop().aconst_null()
        .areturn()));
    HandMade.expect("notRun", HandMade.get(code -> code.aload(0)
        .getfield(HandMade.FORGED, "$vat$hash", CD_int).pop().aconst_null().areturn()));
  }

  @Test
  void theHashOfObjectIsNotReachedPastTheClass() {
    HandMade.expect("stable", HandMade.get(code -> code.aload(0)
        .invokespecial(CD_Object, "hashCode", MethodTypeDesc.of(CD_int))
        .invokestatic(CD_String, "valueOf", MethodTypeDesc.of(CD_String, CD_int)).areturn()));
  }

  @Test
  void objectsAreNotCloned() {
    HandMade.expect("refused clone", HandMade.get(code -> code.aload(0)
        .invokespecial(CD_Object, "clone", MethodTypeDesc.of(CD_Object)).areturn()));
  }

  @Test
  void objectsAreNotFinalized() {
    HandMade.expect("refused finalize", HandMade.get(code -> {
      code.aload(0).invokespecial(CD_Object, "finalize", MTD_void);
      HandMade.done(code);
    }));
  }

  @Test
  void aConstructorIsNotCalledTwice() {
    HandMade.expect("notRun", HandMade.getAsItIs(code -> {
      code.aload(0).invokespecial(CD_Object, INIT_NAME, MTD_void);
      HandMade.done(code);
    }));
  }

  @Test
  void aPrivateFieldOfTheJdkIsNotRead() {
    HandMade.expect("notRun", HandMade.get(code -> code.ldc("text").getfield(CD_String, "value",
        ConstantDescs.CD_byte.arrayType()).areturn()));
  }

  @Test
  void aFinalFieldIsWrittenByItsOwnClassAlone() {
    ClassDesc other = ClassDesc.of("Other");
    byte[] target = HandMade.named(other, it -> {
      HandMade.constructor(it);
      it.withField("fixed", CD_int, ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_FINAL);
    });
    byte[] writer = HandMade.get(code -> {
      code.iconst_1().putstatic(other, "fixed", CD_int);
      HandMade.done(code);
    });
    HandMade.run(List.of("notRun"), Map.of(HandMade.NAME, writer, "Other", target));
  }

  @Test
  void anInterfaceIsCalledOnWhatHasIt() {
    HandMade.run(List.of("notRun", "throws IncompatibleClassChangeError"),
        HandMade.get(code -> code.new_(CD_Object).dup()
            .invokespecial(CD_Object, INIT_NAME, MTD_void)
            .invokeinterface(ClassDesc.of("java.util.List"), "isEmpty",
                MethodTypeDesc.of(CD_boolean))
            .pop().aconst_null().areturn()));
  }

  @Test
  void aMemberThatIsNotThereIsRefused() {
    HandMade.expect("notRun", HandMade.get(code -> code.ldc("text")
        .invokevirtual(CD_String, "steal", MethodTypeDesc.of(CD_Object)).areturn()));
    HandMade.expect("notRun", HandMade.get(code -> code
        .invokestatic(ClassDesc.of("java.lang.Missing"), "steal", MethodTypeDesc.of(CD_Object)).areturn()));
  }
}
