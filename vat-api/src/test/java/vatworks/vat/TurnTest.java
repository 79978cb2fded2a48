package vatworks.vat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TurnTest {

  private static final Slot BOB = Slot.parse("o-50");
  private static final CapData NOTHING = CapData.of("#[]");

  @Test
  void keepsWhatWasAskedForInOrder() {
    Turn turn = new Turn(Limits.DEFAULT);
    turn.send(BOB, "greet", NOTHING);
    turn.send(BOB, "ask", NOTHING, Slot.promise(5));
    turn.log("hello");
    turn.subscribe(Slot.promise(5));
    turn.resolve(List.of(new Resolution.Fulfilled(Slot.promise(-60), NOTHING)));
    assertThat(turn.end())
        .containsExactly(
            Asked.Send.of(BOB, "greet", NOTHING),
            new Asked.Send(BOB, "ask", NOTHING, Optional.of(Slot.promise(5))),
            new Asked.Log("hello"),
            new Asked.Subscribe(Slot.promise(5)),
            new Asked.Resolve(List.of(new Resolution.Fulfilled(Slot.promise(-60), NOTHING))));
  }

  @Test
  void isDeadWhenItHasEnded() {
    Turn turn = new Turn(Limits.DEFAULT);
    List<Asked> asked = turn.end();
    assertThatIllegalStateException()
        .isThrownBy(() -> turn.send(BOB, "greet", NOTHING))
        .withMessage("a syscall is valid only during its turn, and this turn has ended");
    assertThatIllegalStateException().isThrownBy(() -> turn.log("x"));
    assertThatIllegalStateException().isThrownBy(() -> turn.subscribe(Slot.promise(1)));
    assertThatIllegalStateException().isThrownBy(() -> turn.resolve(List.of()));
    assertThat(asked).isEmpty();
  }

  @Test
  void isForItsOwnThreadAlone() {
    Turn turn = new Turn(Limits.DEFAULT);
    assertThatThrownBy(() -> CompletableFuture.runAsync(() -> turn.log("from elsewhere")).join())
        .hasMessageContaining("a syscall is valid only on its turn's thread");
    assertThat(turn.end()).isEmpty();
  }

  @Test
  void eachLimitHoldsAtItsEdgeAndNotPastIt() {
    Limits limits = new Limits(10, 2, 3, 4, 100, 1_000);
    Turn turn = new Turn(limits);
    turn.send(BOB, "abc", CapData.of("1234567890", BOB, BOB));
    turn.log("1234");
    refused(() -> turn.send(BOB, "abcd", NOTHING), "a method's name has 1 to 3 characters, found 4");
    refused(() -> turn.send(BOB, "", NOTHING), "a method's name has 1 to 3 characters, found 0");
    refused(() -> turn.send(BOB, "a", CapData.of("12345678901")), "a body has at most 10 bytes, found 11");
    refused(
        () -> turn.send(BOB, "a", CapData.of("#[]", BOB, BOB, BOB)),
        "a message has at most 2 slots, found 3");
    refused(() -> turn.log("12345"), "a log line has at most 4 characters, found 5");
    refused(
        () -> turn.resolve(
            List.of(new Resolution.Rejected(Slot.promise(1), CapData.of("12345678901")))),
        "a body has at most 10 bytes, found 11");
    assertThat(turn.end()).as("what was refused left nothing").hasSize(2);
  }

  @Test
  void bodiesAreMeasuredInBytesOfUtf8() {
    Turn turn = new Turn(new Limits(10, 1, 9, 9, 9, 1_000));
    turn.send(BOB, "a", CapData.of("\u00e9\u00e9\u6f22\u6f22")); // 2 + 2 + 3 + 3
    turn.send(BOB, "a", CapData.of("\ud83d\ude00\ud83d\ude00xx")); // 4 + 4 + 1 + 1
    refused(
        () -> turn.send(BOB, "a", CapData.of("\u6f22\u6f22\u6f22\u00e9")),
        "a body has at most 10 bytes, found 11");
    assertThat(turn.end()).hasSize(2);
  }

  @Test
  void halfASurrogatePairIsNotText() {
    Turn turn = new Turn(Limits.DEFAULT);
    refused(
        () -> turn.send(BOB, "a", CapData.of("ab\ud83d")),
        "a body is Unicode text, found half a surrogate pair at character 2 (0-based)");
    refused(
        () -> turn.send(BOB, "a", CapData.of("\ude00\ud83d")),
        "a body is Unicode text, found half a surrogate pair at character 0 (0-based)");
    refused(
        () -> turn.send(BOB, "x\ud83d", NOTHING),
        "a method's name is Unicode text, found half a surrogate pair at character 1 (0-based)");
    refused(
        () -> turn.log("\ud83dx"),
        "a log line is Unicode text, found half a surrogate pair at character 0 (0-based)");
  }

  @Test
  void aTurnHasAMostOfSyscallsAndOfBytes() {
    Turn turn = new Turn(new Limits(100, 100, 9, 100, 3, 50));
    turn.log("0123456789");
    turn.send(BOB, "abcd", CapData.of("0123456789", BOB, BOB)); // 4 + 10 + 2 * 8
    refused(() -> turn.log("01234567890"), "a turn sends and logs at most 50 bytes");
    turn.log("0123456789");
    refused(() -> turn.log(""), "a turn makes at most 3 syscalls");
    assertThat(turn.end()).hasSize(3);
  }

  @Test
  void whatTheVatDoesToItsListAfterwardsChangesNothing() {
    List<Slot> slots = new ArrayList<>(List.of(BOB));
    Turn turn = new Turn(Limits.DEFAULT);
    turn.send(BOB, "a", new CapData("#[]", slots));
    slots.set(0, Slot.parse("o-99"));
    assertThat(turn.end()).containsExactly(Asked.Send.of(BOB, "a", CapData.of("#[]", BOB)));
  }

  @Test
  void aListThatHoldsNoSlotsIsTheVatsOwnFault() {
    @SuppressWarnings({"unchecked", "rawtypes"})
    List<Slot> polluted = (List) List.of("o-50");
    assertThatThrownBy(() -> new CapData("#[]", polluted)).isInstanceOf(ClassCastException.class);
  }

  @Test
  void nothingIsNull() {
    Turn turn = new Turn(Limits.DEFAULT);
    assertThatThrownBy(() -> turn.send(null, "a", NOTHING)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> turn.send(BOB, null, NOTHING)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> turn.send(BOB, "a", null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> turn.send(BOB, "a", NOTHING, null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> turn.log(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> new CapData(null, List.of())).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> new CapData("", Collections.singletonList(null)))
        .isInstanceOf(NullPointerException.class);
    assertThat(turn.end()).isEmpty();
  }

  private static void refused(Runnable syscall, String sentence) {
    assertThatThrownBy(syscall::run).isInstanceOf(SyscallRefused.class).hasMessage(sentence);
  }

  @Test
  void toSubscribeToWhatADeliveryBringsIsOnTheHouse() {
    Limits limits = new Limits(100, 100, 10, 10, 2, 1_000);
    CapData twoPromises = CapData.of("#[]", Slot.parse("p-60"), Slot.parse("o-50"), Slot.parse("p-61"));
    Turn turn = Turn.of(Delivery.Message.of("take", twoPromises), limits);
    for (int i = 0; i < 4; i++) {
      turn.subscribe(Slot.parse("p-60"));
    }
    assertThatThrownBy(() -> turn.subscribe(Slot.parse("p-60"))).isInstanceOf(SyscallRefused.class);

    Turn ofNews = Turn.of(
        new Delivery.Notify(List.of(new Resolution.Fulfilled(Slot.parse("p+1"), twoPromises))), limits);
    for (int i = 0; i < 4; i++) {
      ofNews.subscribe(Slot.parse("p-60"));
    }
    assertThatThrownBy(() -> ofNews.subscribe(Slot.parse("p-60"))).isInstanceOf(SyscallRefused.class);
  }
}
