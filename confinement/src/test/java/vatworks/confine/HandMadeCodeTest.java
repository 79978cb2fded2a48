package vatworks.confine;

import static java.lang.constant.ConstantDescs.CD_Throwable;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassFile;
import java.lang.classfile.Label;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Code that no compiler writes comes to nothing, as attacks in sources do.
@Timeout(120)
class HandMadeCodeTest {

  @Test
  void aHandlerThatCoversItselfIsNoShelter() {
    HandMade.expect("killed COMPUTRONS", HandMade.get(code -> {
      Label start = code.newLabel();
      Label end = code.newLabel();
      code.labelBinding(start);
      HandMade.throwNull(code);
      Label handler = code.newBoundLabel();
      code.pop().goto_(start).labelBinding(end).exceptionCatchAll(start, end, handler);
    }));
  }

  @Test
  void handlersThatCoverEachOtherAreNoShelter() {
    HandMade.expect("killed COMPUTRONS", HandMade.get(code -> {
      Label one = code.newLabel();
      Label two = code.newLabel();
      Label end = code.newLabel();
      HandMade.throwNull(code);
      code.labelBinding(one).athrow();
      code.labelBinding(two).athrow();
      code.labelBinding(end);
      code.exceptionCatchAll(code.startLabel(), one, one);
      code.exceptionCatchAll(one, two, two);
      code.exceptionCatchAll(two, end, one);
    }));
  }

  @Test
  void aHandlerThatIsItsOwnIsNoShelter() {
    HandMade.expect("killed COMPUTRONS", HandMade.get(code -> {
      Label handler = code.newLabel();
      Label end = code.newLabel();
      HandMade.throwNull(code);
      code.labelBinding(handler).athrow().labelBinding(end);
      code.exceptionCatchAll(code.startLabel(), end, handler);
    }));
  }

  @Test
  void whatJumpsIntoAHandlerIsChargedAsItIs() {
    HandMade.expect("killed COMPUTRONS", HandMade.get(code -> {
      Label handler = code.newLabel();
      Label start = code.newBoundLabel();
      code.aconst_null().checkcast(CD_Throwable).goto_(handler);
      Label end = code.newBoundLabel();
      code.labelBinding(handler).pop().goto_(start);
      code.exceptionCatchAll(start, end, handler);
    }));
  }

  @Test
  void twentyThousandHandlersAreRunOrRefused() {
    HandMade.run(List.of("result done", "notRun"), HandMade.get(code -> {
      Label start = code.newBoundLabel();
      code.nop();
      Label end = code.newBoundLabel();
      HandMade.done(code);
      Label handler = code.newBoundLabel();
      code.pop();
      HandMade.done(code);
      for (int i = 0; i < 20_000; i++) {
        code.exceptionCatchAll(start, end, handler);
      }
    }));
  }

  @Test
  void anObjectIsNotUsedBeforeItIsConstructed() {
    HandMade.expect("notRun", HandMade.asItIs(HandMade.FORGED, it -> {
      it.withMethodBody(INIT_NAME, MTD_void, ClassFile.ACC_PUBLIC, code -> code.return_());
      HandMade.getMethod(it, HandMade::done);
    }));
  }

  @Test
  void anIntIsNoObject() {
    HandMade.expect("notRun", HandMade.getAsItIs(code -> code.loadConstant(12_345).areturn()));
  }

  @Test
  void aLongIsNotCutInHalf() {
    HandMade.expect("notRun", HandMade.getAsItIs(code -> code.lconst_1().pop().areturn()));
  }

  @Test
  void nothingIsTakenFromAnEmptyStack() {
    HandMade.expect("notRun", HandMade.getAsItIs(code -> code.pop().pop().aconst_null().areturn()));
  }

  @Test
  void codeDoesNotRunOffItsEnd() {
    HandMade.expect("notRun", HandMade.getAsItIs(code -> code.nop().nop()));
  }

  @Test
  void aLoopWithoutStackMapsIsChargedOrRefused() {
    HandMade.run(List.of("killed COMPUTRONS", "notRun"), HandMade.getAsItIs(code -> {
      Label start = code.newBoundLabel();
      code.nop().goto_(start);
    }));
  }

  @Test
  void aJumpIntoTheMiddleOfAnInstructionIsRefused() {
    // sipush 0x5757, pop, goto back by 3: to the second byte of the first.
    byte[] bytes = HandMade.getAsItIs(code -> {
      Label start = code.newBoundLabel();
      code.sipush(0x5757).pop().goto_(start);
    });
    HandMade.expect("notRun", HandMade.patched(bytes, "\u0011\u0057\u0057\u0057\u00a7\u00ff\u00fc",
        "\u0011\u0057\u0057\u0057\u00a7\u00ff\u00fd"));
  }

  @Test
  void aJumpOutOfItsMethodIsRefused() {
    byte[] bytes = HandMade.getAsItIs(code -> {
      Label start = code.newBoundLabel();
      code.sipush(0x5757).pop().goto_(start);
    });
    HandMade.expect("notRun",
        HandMade.patched(bytes, "\u0057\u0057\u00a7\u00ff\u00fc", "\u0057\u0057\u00a7\u007f\u00f0"));
  }

  @Test
  void anInstructionThatDoesNotExistIsRefused() {
    byte[] bytes = HandMade.getAsItIs(code -> code.sipush(0x5757).pop().aconst_null().areturn());
    HandMade.expect("notRun",
        HandMade.patched(bytes, "\u0011\u0057\u0057\u0057", "\u0011\u0057\u0057\u00fe"));
  }

  @Test
  void aSwitchThatSaysItIsVastIsRefused() {
    byte[] bytes = HandMade.getAsItIs(code -> {
      Label end = code.newLabel();
      code.iconst_1().tableswitch(0x1234, 0x1234, end,
          List.of(java.lang.classfile.instruction.SwitchCase.of(0x1234, end))).labelBinding(end);
      HandMade.done(code);
    });
    HandMade.expect("notRun", HandMade.patched(bytes, "\u0000\u0000\u0012\u0034\u0000\u0000\u0012\u0034",
        "\u0080\u0000\u0000\u0000\u007f\u00ff\u00ff\u00ff"));
  }

  @Test
  void subroutinesAreOfThePast() {
    // jsr +3; pop; aconst_null; areturn
    byte[] bytes = HandMade.getAsItIs(code -> code.sipush(0x5757).pop().aconst_null().areturn());
    HandMade.expect("notRun",
        HandMade.patched(bytes, "\u0011\u0057\u0057\u0057", "\u00a8\u0000\u0003\u0057"));
  }

  @Test
  void aMethodAsLongAsTheyGetIsRunOrRefused() {
    HandMade.run(List.of("result done", "notRun"), HandMade.get(code -> {
      for (int i = 0; i < 65_000; i++) {
        code.nop();
      }
      HandMade.done(code);
    }));
  }

  @Test
  void aMethodOfManyBlocksIsRunOrRefused() {
    HandMade.run(List.of("result done", "notRun"), HandMade.get(code -> {
      for (int i = 0; i < 15_000; i++) {
        Label next = code.newLabel();
        code.iconst_0().ifeq(next).labelBinding(next);
      }
      HandMade.done(code);
    }));
  }

  @Test
  void aFrameOfManyLocalsIsCharged() {
    HandMade.run(List.of("killed STACK", "notRun"), HandMade.with(it -> {
      it.withMethodBody("wide", MTD_void, ClassFile.ACC_PUBLIC, code -> code.iconst_0().istore(65_534)
          .aload(0).invokevirtual(HandMade.FORGED, "wide", MTD_void).return_());
      HandMade.getMethod(it, code -> {
        code.aload(0).invokevirtual(HandMade.FORGED, "wide", MTD_void);
        HandMade.done(code);
      });
    }));
  }
}
