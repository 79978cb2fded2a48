package vatworks.vat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// A vat's unit test, as an author writes it.
class FakeSyscallTest {

  private static final Slot BOB = Slot.parse("o-50");

  /// Greets whoever it is introduced to.
  private static final class Greeter implements Vat {
    @Override
    public void deliver(Syscall syscall, Delivery delivery) {
      Delivery.Message message = (Delivery.Message) delivery;
      syscall.log("asked to " + message.method());
      syscall.send(message.args().slots().getFirst(), "hello", CapData.of("#[]"));
    }
  }

  @Test
  void keepsWhatTheVatAskedFor() throws Exception {
    FakeSyscall syscall = new FakeSyscall();
    new Greeter().deliver(syscall, Delivery.Message.of("greet", CapData.of("#[\"$0\"]", BOB)));
    assertThat(syscall.asked())
        .containsExactly(
            new Asked.Log("asked to greet"), Asked.Send.of(BOB, "hello", CapData.of("#[]")));
    assertThat(syscall.sent()).containsExactly(Asked.Send.of(BOB, "hello", CapData.of("#[]")));
    assertThat(syscall.logged()).containsExactly("asked to greet");
  }

  @Test
  void refusesWhatAContainerRefuses() {
    FakeSyscall syscall = new FakeSyscall();
    assertThatThrownBy(() -> syscall.send(BOB, "x", CapData.of("x".repeat((1 << 20) + 1))))
        .isInstanceOf(SyscallRefused.class)
        .hasMessage("a body has at most 1048576 bytes, found 1048577");
  }

  @Test
  void dataPrintsAsInADump() {
    CapData data = CapData.of("#[\"$0\"]", BOB);
    assertThat(data).hasToString("#[\"$0\"] [o-50]");
    assertThat(Delivery.Message.of("greet", data)).hasToString("o+0.greet #[\"$0\"] [o-50]");
    assertThat(Asked.Send.of(BOB, "greet", data)).hasToString("send o-50.greet #[\"$0\"] [o-50]");
    assertThat(new Asked.Send(BOB, "ask", data, java.util.Optional.of(Slot.promise(5))))
        .hasToString("send o-50.ask #[\"$0\"] [o-50] -> p+5");
    assertThat(new Asked.Subscribe(Slot.promise(5))).hasToString("subscribe p+5");
    assertThat(new Asked.Log("hi")).hasToString("log hi");
  }

  @Test
  void limitsArePositive() {
    assertThatThrownBy(() -> new Limits(0, 1, 1, 1, 1, 1))
        .hasMessage("the limit bodyBytes is at least 1, found 0");
  }
}
