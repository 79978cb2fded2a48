package left;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vatworks.vat.Asked;
import vatworks.vat.CapData;
import vatworks.vat.Delivery;
import vatworks.vat.FakeSyscall;
import vatworks.vat.Slot;

/// A vat with state: what it does depends on the deliveries before.
class LeftTest {

  private static final CapData NOTHING = CapData.of("#[]");
  private static final Asked.Send CALL = Asked.Send.of(Slot.parse("o-50"), "ping", NOTHING);

  private final Index left = new Index();

  @Test
  void theThirdAnswerIsTheLast() {
    assertThat(sentAfter("start")).containsExactly(CALL);
    assertThat(sentAfter("pong")).containsExactly(CALL);
    assertThat(sentAfter("pong")).containsExactly(CALL);
    assertThat(sentAfter("pong")).isEmpty();
  }

  @Test
  void whatItDoesNotUnderstandItOnlyLogs() {
    FakeSyscall syscall = new FakeSyscall();
    left.deliver(syscall, Delivery.Message.of("pang", NOTHING));

    assertThat(syscall.asked()).containsExactly(new Asked.Log("I do not understand pang"));
  }

  // A new FakeSyscall a turn, as in a container.
  private List<Asked.Send> sentAfter(String method) {
    FakeSyscall syscall = new FakeSyscall();
    left.deliver(syscall, Delivery.Message.of(method, NOTHING));
    return syscall.sent();
  }
}
