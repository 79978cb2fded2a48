package bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vatworks.vow.E.E;

import encouragement.Bot;
import org.junit.jupiter.api.Test;
import vatworks.vow.FakeVat;
import vatworks.vow.Problem;

/// How an object is tested without a container: make it, send to it in a [FakeVat], look at what comes back.
class BotTest {

  private final FakeVat vat = new FakeVat();
  private final Bot bot = new Index();

  @Test
  void itCountsWhomItEncourages() {
    assertThat(vat.run(() -> E(bot).encourage("Ada"))).startsWith("Ada, you are number 1 today");
    assertThat(vat.run(() -> E(bot).encourage("Ben"))).startsWith("Ben, you are number 2 today");
  }

  @Test
  void whoHasNoNameIsRefusedAndNotCounted() {
    assertThatThrownBy(() -> vat.run(() -> E(bot).encourage(" ")))
        .isEqualTo(new Problem("java.lang.IllegalArgumentException", "I do not know whom to encourage"));

    assertThat(vat.run(() -> E(bot).encourage("Ada"))).startsWith("Ada, you are number 1 today");
  }
}
