package bob;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vatworks.vat.Asked;
import vatworks.vat.CapData;
import vatworks.vat.Delivery;
import vatworks.vat.FakeSyscall;
import vatworks.vat.Slot;

/// How a vat is tested without a container: make it, deliver to it, look at what it asks for.
class BobTest {

  private static final Slot CAROL = Slot.parse("o-50");
  private static final Slot MAILBOX = Slot.parse("o+1");

  private final Index bob = new Index();
  private final FakeSyscall syscall = new FakeSyscall();

  @Test
  void whomeverHeMeetsHeGreets() {
    bob.deliver(syscall, Delivery.Message.of("meet", CapData.of("#[\"$0\"]", CAROL)));

    assertThat(syscall.sent())
        .containsExactly(Asked.Send.of(CAROL, "greet", CapData.of("#[\"$0\"]", MAILBOX)));
  }

  @Test
  void anIntroductionToNobodyIsNotUnderstood() {
    bob.deliver(syscall, Delivery.Message.of("meet", CapData.of("#[]")));

    assertThat(syscall.asked()).containsExactly(new Asked.Log("I do not understand meet"));
  }

  @Test
  void hisMailboxTakesAnswersAndNoIntroductions() {
    bob.deliver(syscall, toMailbox("hello", CapData.of("#[]")));
    bob.deliver(syscall, toMailbox("meet", CapData.of("#[\"$0\"]", CAROL)));

    assertThat(syscall.logged()).containsExactly("I have an answer", "I do not understand meet");
    assertThat(syscall.sent()).isEmpty();
  }

  private static Delivery toMailbox(String method, CapData args) {
    return new Delivery.Message(MAILBOX, method, args, Optional.empty());
  }
}
