package listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vatworks.vow.E.E;

import java.util.ArrayList;
import java.util.List;
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
  private final Listener listener = new Index();
  private final Directory directory = new directory.Index();

  @Test
  void whatIsFoundIsOpenedAndPlayed() {
    int beats = vat.run(() -> {
      Jukebox jukebox = new jukebox.Index();
      MusicFile file = new file.Index();
      E(file).use(jukebox);
      E(directory).enter("fifth", file);
      return E(listener).hear(directory, "fifth");
    });

    assertThat(beats).isEqualTo(7);
    assertThat(vat.log()).containsExactly("G G G Eb");
  }

  @Test
  void whatIsMissingFailsTheWholeChain() {
    assertThatThrownBy(() -> vat.run(() -> E(listener).hear(directory, "fifth")))
        .hasMessage("there is no file fifth: there are []");

    assertThat(vat.log()).isEmpty();
  }

  @Test
  void aFileThatHasNoJukeboxYetIsPlayedOnceItHas() {
    MusicFile file = vat.run(() -> Vow.resolve(new file.Index()));
    List<Integer> beats = new ArrayList<>();
    vat.run(() -> {
      E(directory).enter("fifth", file);
      E(listener).hear(directory, "fifth").thenDo(beats::add);
    });
    assertThat(beats).isEmpty();

    vat.run(() -> {
      Jukebox jukebox = new jukebox.Index();
      E(file).use(jukebox);
    });
    assertThat(beats).containsExactly(7);
  }
}
