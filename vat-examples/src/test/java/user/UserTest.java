package user;

import static org.assertj.core.api.Assertions.assertThat;
import static vatworks.vow.E.E;

import encouragement.Bot;
import encouragement.User;
import org.junit.jupiter.api.Test;
import vatworks.vow.FakeVat;
import vatworks.vow.Problem;
import vatworks.vow.Vow;

/// What an object does with the answers of others: here the others are lambdas.
class UserTest {

  private final FakeVat vat = new FakeVat();
  private final User user = new Index();

  @Test
  void theAnswerComesAfterTheTurnInWhichItWasAskedFor() {
    Bot bot = name -> Vow.resolve("well done, " + name);
    vat.run(() -> E(user).meet(bot));

    assertThat(vat.log()).containsExactly("I have asked", "the bot says: well done, Ada");
  }

  @Test
  void anAnswerThatNobodyListensToIsLogged() {
    Bot bot = name -> {
      throw new Problem("I have a bad day");
    };
    vat.run(() -> E(user).meet(bot));

    assertThat(vat.log()).hasSize(2).last().asString().endsWith("I have a bad day");
  }
}
