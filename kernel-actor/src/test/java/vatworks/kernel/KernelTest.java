package vatworks.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static vatworks.kernel.Script.assertDecides;

import org.junit.jupiter.api.Test;

/// What a vat may name, and what naming it does to the tables.
class KernelTest {

  @Test
  void firstMentionExportsAndTheSecondReusesTheEntry() {
    assertDecides(
        """
        wire left, right
          => v1 is left
          => v2 is right
        give v1 v2:0
          => answers o-50
          => ko20 owned by v2
          => v2: o+0 = ko20
          => v1: o-50 = ko20
        console @left.go #[]
          => ko21 owned by v1
          => v1: o+0 = ko21
          => queued ko21.go #[]
        turn: send o-50.greet #["$0"] [o+7]
          => v1 gets o+0.go #[]
          => dequeued
          => ko22 owned by v1
          => v1: o+7 = ko22
          => queued ko20.greet #["$0"] [ko22]
        turn: send o-50.back #["$0","$1"] [o-50, o+1]
          => v2 gets o+0.greet #["$0"] [o-50]
          => dequeued
          => v2: o-50 = ko22
          => ko23 owned by v2
          => v2: o+1 = ko23
          => queued ko22.back #["$0","$1"] [ko22, ko23]
        turn: send o-50.again #["$0"] [o+7]
          => v1 gets o+7.back #["$0","$1"] [o+7, o-51]
          => dequeued
          => v1: o-51 = ko23
          => queued ko20.again #["$0"] [ko22]
        turn
          => v2 gets o+0.again #["$0"] [o-50]
          => dequeued
        """);
  }

  @Test
  void aReferenceSentHomeArrivesAsTheOwnersExport() {
    assertDecides(
        """
        wire left, right
          => v1 is left
          => v2 is right
        give v1 v2:3
          => answers o-50
          => ko20 owned by v2
          => v2: o+3 = ko20
          => v1: o-50 = ko20
        console @left.go #[]
          => ko21 owned by v1
          => v1: o+0 = ko21
          => queued ko21.go #[]
        turn: send o-50.yours #["$0"] [o-50]
          => v1 gets o+0.go #[]
          => dequeued
          => queued ko20.yours #["$0"] [ko20]
        turn
          => v2 gets o+3.yours #["$0"] [o+3]
          => dequeued
        """);
  }

  @Test
  void threePartyIntroductionGivesTheReceiverAnImportOfItsOwn() {
    Script script = assertDecides(
        """
            wire alice, bob, carol
              => v1 is alice
              => v2 is bob
              => v3 is carol
            give v1 v2:0
              => answers o-50
              => ko20 owned by v2
              => v2: o+0 = ko20
              => v1: o-50 = ko20
            give v1 v3:0
              => answers o-51
              => ko21 owned by v3
              => v3: o+0 = ko21
              => v1: o-51 = ko21
            console @alice.introduce #[]
              => ko22 owned by v1
              => v1: o+0 = ko22
              => queued ko22.introduce #[]
            turn: send o-50.meet #["$0"] [o-51]
              => v1 gets o+0.introduce #[]
              => dequeued
              => queued ko20.meet #["$0"] [ko21]
            turn: send o-50.hello #["$0"] [o+0]
              => v2 gets o+0.meet #["$0"] [o-50]
              => dequeued
              => v2: o-50 = ko21
              => queued ko21.hello #["$0"] [ko20]
            turn: log hello
              => v3 gets o+0.hello #["$0"] [o-50]
              => dequeued
              => v3: o-50 = ko20
              => v3 logged hello
            """);
    assertThat(script.tables)
        .hasToString(
            """
            crank 7
            v1 is alice
            v1: o+0 = ko22
            v1: o-50 = ko20
            v1: o-51 = ko21
            v2 is bob
            v2: o+0 = ko20
            v2: o-50 = ko21
            v3 is carol
            v3: o+0 = ko21
            v3: o-50 = ko20
            ko20 is o+0 of v2
            ko21 is o+0 of v3
            ko22 is o+0 of v1
            logged by v3 in crank 7: hello
            """);
    assertThat(script.replayed()).hasToString(script.tables.toString());
  }

  @Test
  void namingAnImportThatTheCListLacksAbortsTheCrankAndLeavesNoTrace() {
    assertDecides(
        """
        wire left, right
          => v1 is left
          => v2 is right
        give v1 v2:0
          => answers o-50
          => ko20 owned by v2
          => v2: o+0 = ko20
          => v1: o-50 = ko20
        console @left.go #["$0"] [@right]
          => ko21 owned by v1
          => v1: o+0 = ko21
          => queued ko21.go #["$0"] [ko20]
        turn: log before; send o-50.fine #[] [o+9]; send o-50.greet #[] [o-51]; log after
          => v1 gets o+0.go #["$0"] [o-50]
          => dequeued
          => v1 terminated: named o-51, which is not in its c-list
          => v0 logged left is terminated: named o-51, which is not in its c-list
        """);
  }

  @Test
  void anAbortedCrankTakesBackWhatItsOwnDeliveryIntroduced() {
    Script script = assertDecides(
        """
            wire left, right
              => v1 is left
              => v2 is right
            console @left.go #["$0"] [@right]
              => ko20 owned by v1
              => v1: o+0 = ko20
              => ko21 owned by v2
              => v2: o+0 = ko21
              => queued ko20.go #["$0"] [ko21]
            turn: send o-99.x #[]
              => v1 gets o+0.go #["$0"] [o-50]
              => dequeued
              => v1 terminated: named o-99, which is not in its c-list
              => v0 logged left is terminated: named o-99, which is not in its c-list
            """);
    assertThat(script.tables.vat(new VatId(1)).clist().size()).isZero();
    assertThat(script.tables.terminated()).isEqualTo(1);
  }

  @Test
  void messagesToATerminatedVatAreDroppedAndLoggedWhenTheirTurnComes() {
    assertDecides(
        """
        wire left, right
          => v1 is left
          => v2 is right
        console @left.go #[]
          => ko20 owned by v1
          => v1: o+0 = ko20
          => queued ko20.go #[]
        console @left.again #["$0"] [@right]
          => ko21 owned by v2
          => v2: o+0 = ko21
          => queued ko20.again #["$0"] [ko21]
        console @right.meet #["$0"] [@left]
          => queued ko21.meet #["$0"] [ko20]
        turn: send o-99.x #[]
          => v1 gets o+0.go #[]
          => dequeued
          => v1 terminated: named o-99, which is not in its c-list
          => v0 logged left is terminated: named o-99, which is not in its c-list
        next
          => dequeued
          => v0 logged dropped again for left, which is terminated (ko20)
        turn: send o-50.hello #[]
          => v2 gets o+0.meet #["$0"] [o-50]
          => dequeued
          => v2: o-50 = ko20
          => queued ko20.hello #[]
        next
          => dequeued
          => v0 logged dropped hello for left, which is terminated (ko20)
        next
          => refused: nothing to do
        """);
  }

  @Test
  void fromOutsideOnlyWhatIsInTheTablesCanBeNamed() {
    assertDecides(
        """
        wire left, right
          => v1 is left
          => v2 is right
        console @middle.go #[]
          => refused: there is no vat middle: the vats are left, right
        console @left.go #["$0"] [@nobody]
          => refused: there is no vat nobody: the vats are left, right
        console @left:1.go #[]
          => refused: vat left has never exported o+1: it has only its root, o+0
        console @left.go #["$0"] [@left]
          => ko20 owned by v1
          => v1: o+0 = ko20
          => queued ko20.go #["$0"] [ko20]
        turn: send o+0.self #["$0"] [o+1]
          => v1 gets o+0.go #["$0"] [o+0]
          => dequeued
          => ko21 owned by v1
          => v1: o+1 = ko21
          => queued ko20.self #["$0"] [ko21]
        console @left:1.go #[]
          => queued ko21.go #[]
        console @left:2.go #[]
          => refused: vat left has never exported o+2: it has o+0, o+1
        turn: send o-99.x #[]
          => v1 gets o+0.self #["$0"] [o+1]
          => dequeued
          => v1 terminated: named o-99, which is not in its c-list
          => v0 logged left is terminated: named o-99, which is not in its c-list
        console @left.go #[]
          => refused: vat left is terminated: named o-99, which is not in its c-list
        """);
  }

  @Test
  void aFaultSentenceIsTheSameInEveryRunAndInTheJournal() {
    assertThat(VatFault.threw("java.lang.ClassCastException: loader 'a' @30ee2816, Object@1f"))
        .hasMessage("threw java.lang.ClassCastException: loader 'a' @..., Object@...");
    assertThat(VatFault.threw("a.B$$Lambda/0x000000003c164210 cannot"))
        .hasMessage("threw a.B$$Lambda cannot");
    assertThat(VatFault.threw("y".repeat(2_000)).getMessage()).hasSize(6 + 1_000 + 3);
    assertThat(VatFault.threw("x \ud800 y")).hasMessage("threw x ? y");
    assertThat(VatFault.threw("mail ann@example.org")).hasMessage("threw mail ann@example.org");
  }
}
