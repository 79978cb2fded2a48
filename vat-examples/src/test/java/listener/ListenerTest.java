package listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vatworks.vow.E.E;

import org.junit.jupiter.api.Test;
import pipeline.Directory;
import pipeline.Jukebox;
import pipeline.Listener;
import pipeline.MusicFile;
import vatworks.vow.FakeVat;
import vatworks.vow.Vow;

/// The objects of four vats, in one. What they do does not depend on how they are spread.
class ListenerTest {

  private final FakeVat vat = new FakeVat();

  @Test
  void whatIsFoundIsOpenedAndPlayed() {
    int beats = vat.run(() -> {
      Jukebox jukebox = new jukebox.Index();
      MusicFile file = new file.Index();
      Directory directory = new directory.Index();
      Listener listener = new Index();
      E(file).use(jukebox);
      E(directory).enter("fifth", file);
      E(listener).use(directory);
      return E(listener).hear("fifth");
    });

    assertThat(beats).isEqualTo(7);
    assertThat(vat.log()).containsExactly("G G G Eb");
  }

  @Test
  void whatIsMissingFailsTheWholeChain() {
    assertThatThrownBy(() -> vat.run(() -> {
      Directory directory = new directory.Index();
      Listener listener = new Index();
      E(listener).use(directory);
      return E(listener).hear("fifth");
    })).hasMessage("there is no file fifth: there are []");

    assertThat(vat.log()).isEmpty();
  }

  @Test
  void whoAsksBeforeTheWiringIsDoneIsAnsweredAfterIt() {
    String problem = vat.run(() -> {
      Listener listener = new Index();
      Vow<Integer> early = E(listener).hear("fifth");
      E(listener).use(new directory.Index());
      return early.settled(Object::toString);
    });

    assertThat(problem).contains("there is no file fifth");
  }
}
