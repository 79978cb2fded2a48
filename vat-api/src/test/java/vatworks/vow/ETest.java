package vatworks.vow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vatworks.vow.E.E;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What `E` answers, and for what.
class ETest {

  interface Named extends Remote {
    Vow<String> name();

    default Vow<String> greeting() {
      return Vow.resolve("I am somebody");
    }
  }

  interface Friend extends Named {
    Vow<String> meet(Named other);

    void wave();
  }

  interface Typed<T> extends Remote {
    Vow<T> value();

    Vow<? extends Named> anybody();

    Vow<List<Named>> everybody();
  }

  interface Rude extends Remote {
    int age();
  }

  private static final class Person implements Friend {
    private final String name;

    Person(String name) {
      this.name = name;
    }

    @Override
    public Vow<String> name() {
      return Vow.resolve(name);
    }

    @Override
    public Vow<String> meet(Named other) {
      return E(other).name().then(met -> name + " met " + met);
    }

    @Override
    public void wave() {
      Log.line(name + " waves");
    }
  }

  private final FakeVat vat = new FakeVat();
  private final Friend ann = new Person("Ann");

  @Test
  void itHasAllInterfacesOfAnObject() {
    Named named = new Person("Ben");
    assertThat(vat.<String>run(() -> E(ann).meet(named))).isEqualTo("Ann met Ben");
    vat.run(() -> {
      Named far = E(named);
      assertThat(far).isInstanceOf(Friend.class);
      assertThat(far).hasToString("E(Friend)").hasSameHashCodeAs(E(ann));
      assertThat(far).isEqualTo(far).isNotEqualTo(E(named)).isNotEqualTo(named);
    });
    assertThat(vat.<String>run(() -> E(named).greeting())).isEqualTo("I am somebody");
  }

  @Test
  void aLambdaIsAnObjectToo() {
    interface Answer extends Remote {
      Vow<Integer> to(String question);
    }
    Answer answer = question -> Vow.resolve(question.length());
    assertThat(vat.<Integer>run(() -> E(answer).to("why?"))).isEqualTo(4);
  }

  @Test
  void aVowKnowsItsTypeFromTheMethodThatMadeIt() {
    Typed<Friend> typed = new Typed<>() {
      @Override
      public Vow<Friend> value() {
        return Vow.resolve(ann);
      }

      @Override
      public Vow<? extends Named> anybody() {
        return Vow.resolve(ann);
      }

      @Override
      public Vow<List<Named>> everybody() {
        return Vow.resolve(List.of(ann));
      }
    };
    assertThat(vat.<String>run(() -> E(E(typed).anybody()).name())).isEqualTo("Ann");
    assertThat(vat.<String>run(() -> E(E(typed).value()).name())).isEqualTo("Ann");
    record Kept(Vow<Friend> friend) {}
    Kept kept = vat.<Kept>run(() -> Vow.resolve(new Kept(Vow.<Friend>resolver().vow())));
    assertThatIllegalArgumentException().isThrownBy(() -> vat.run(() -> E(kept.friend()).wave()))
        .withMessage(
            "E(vow) of a vow that does not know what it will be fulfilled with: use E(vow, Account.class),"
                + " with the interface that you expect");
    assertThat(vat.<String>run(() -> E(E(typed).value(), Friend.class).name())).isEqualTo("Ann");
    assertThatThrownBy(() -> vat.run(() -> E(E(typed).everybody(), Named.class).name()))
        .hasMessage("cannot send to data");
  }

  @Test
  void aVowThatIsFulfilledKnowsItsTypeByItsValue() {
    assertThat(vat.<String>run(() -> E(Vow.resolve(ann)).name())).isEqualTo("Ann");
  }

  @Test
  void whatHasNoInterfaceIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> vat.run(() -> E(new Remote() {
    }))).withMessageContaining(
        "has no interface that extends Remote: only objects that have one can be sent messages");
    assertThatIllegalArgumentException().isThrownBy(() -> vat.run(() -> E(ann, Person.class)))
        .withMessage("E(x, Person.class): expected an interface that extends Remote");
    assertThatIllegalArgumentException().isThrownBy(() -> vat.run(() -> E((Named) null)))
        .withMessage("E(null): expected an object or a vow");
    Rude rude = () -> 5;
    assertThatIllegalArgumentException().isThrownBy(() -> vat.run(() -> E(rude).age())).withMessage(
        "Rude.age answers int: a method of a Remote interface answers a Vow or void");
  }

  @Test
  void whatEAnsweredIsForSendingAlone() {
    assertThatIllegalArgumentException().isThrownBy(() -> vat.run(() -> E(ann).meet(E(ann)))).withMessage(
        "args[0] is what E(x) answered, which is for sending: pass x itself");
    assertThatThrownBy(() -> vat.run(() -> Vow.resolve(E(ann))))
        .hasMessage("a vow cannot be fulfilled with what E(x) answered: expected x itself");
    vat.run(() -> {
      Friend far = E(ann);
      assertThat(E(far)).isSameAs(far);
    });
    assertThat(vat.<String>run(() -> E(E(ann), Named.class).name())).isEqualTo("Ann");
  }

  @Test
  void aWrongTypeIsFoundByTheReceiver() {
    Rude rude = () -> 5;
    interface Other extends Remote {
      Vow<String> name();

      Vow<String> shout();
    }
    assertThat(vat.<String>run(() -> E(ann, Other.class).name())).isEqualTo("Ann");
    assertThatThrownBy(() -> vat.run(() -> E(ann, Other.class).shout()))
        .hasMessage("there is no method shout: Friend has greeting(), meet(Named), name(), wave()");
    assertThat(rude.age()).as("a near call is a call").isEqualTo(5);
  }
}
